-- Parties of the plan and the people who work for them. Names sort as Vietnamese does.

create table party (
    code         text primary key,
    name         text collate "vi-VN-x-icu" not null,
    short_name   text collate "vi-VN-x-icu" not null,
    abbreviation text collate "vi-VN-x-icu" not null,
    kind         text                       not null,
    outside      boolean                    not null,
    duty         text unique,
    position     integer                    not null,
    version      integer                    not null
);

comment on column party.duty is 'LEADERSHIP or STANDING_OFFICE: held by one party each';
comment on column party.position is 'order in which lists show the parties';

-- One spelling leads to one party; stored without case, diacritics and punctuation.
create table party_alias (
    spelling   text primary key,
    party_code text not null references party
);

-- The bodies of a set; the third one is addressed as UBND_HUYEN#3, so numbers are never given out again.
create table party_member (
    party_code text                       not null references party,
    number     integer                    not null,
    name       text collate "vi-VN-x-icu" not null,
    primary key (party_code, number)
);

create table person (
    id         text primary key,
    name       text collate "vi-VN-x-icu" not null,
    party_code text references party,
    role       text                       not null,
    position   text                       not null,
    email      text                       not null,
    version    integer                    not null
);

create unique index person_one_head_of_a_party on person (party_code) where role = 'HEAD';
create index person_of_party on person (party_code);

-- A clerk enters the answers of groups that the document leaves unnamed.
create table person_answers_for (
    person_id  text not null references person,
    party_code text not null references party,
    primary key (person_id, party_code)
);
