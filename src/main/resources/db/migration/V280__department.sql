-- The department itself: its names and words stand in documents, letters and pages. One row once it has been set up.
create table department (
    one boolean primary key default true check (one),
    name text not null,
    above text not null,
    sign text not null,
    place text not null,
    country_line text not null,
    motto_line text not null,
    head_title text not null,
    deputy_title text not null,
    body_word text not null,
    leadership_word text not null,
    office_word text not null,
    head_group text not null,
    version integer not null
);

comment on column department.above is 'province or body above it, as the first line of documents; empty for none';
comment on column department.sign is 'what stands in the numbers of its documents: SLĐTBXH';
comment on column department.country_line is 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; ĐẢNG CỘNG SẢN VIỆT NAM in a body of the party';
comment on column department.motto_line is 'below it; empty for none';
comment on column department.body_word is 'what people call it: Sở, Trường, Công ty';
comment on column department.head_group is 'the engine''s group of its head alone; no party';

-- Whether the data of the demonstration stand here. Earlier releases brought them into every database.
create table demonstration_data (
    one boolean primary key default true check (one),
    since timestamptz not null default now()
);

insert into demonstration_data select true where exists (select from party);

insert into department
select true, 'Sở Lao động – Thương binh và Xã hội', 'UBND tỉnh Hải Dương', 'SLĐTBXH', 'Hải Dương',
       'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Giám đốc', 'Phó Giám đốc',
       'Sở', 'lãnh đạo Sở', 'phòng', 'GIAMDOC', 0
where exists (select from party);
