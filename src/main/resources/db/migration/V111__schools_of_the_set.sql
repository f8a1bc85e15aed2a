-- "các cơ sở GDNN" is asked school by school, as the districts are; requests that run already stay as they were sent.
insert into party_member (party_code, number, name)
select 'CSGDNN', school.number, school.name
from (values (1, 'Trường Cao đẳng nghề Hải Dương'), (2, 'Trường Cao đẳng Y tế Hải Dương'),
    (3, 'Trường Trung cấp Văn hóa Nghệ thuật và Du lịch Hải Dương')) as school (number, name)
where exists (select 1 from party where code = 'CSGDNN')
    and not exists (select 1 from party_member where party_code = 'CSGDNN');
