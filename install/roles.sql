-- Two roles and the database: psql -v owner="'…'" -v application="'…'" -f roles.sql, as the server's administrator.
create role dieuphoi_owner login password :owner;
create role dieuphoi login password :application;
create database dieuphoi owner dieuphoi_owner encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0;
revoke connect on database dieuphoi from public;
grant connect on database dieuphoi to dieuphoi;
