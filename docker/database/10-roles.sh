#!/bin/sh
# Runs once, on an empty volume. The application works as dieuphoi, which may only add to the journal; migrations come as
# dieuphoi_owner, which is no superuser either. The superuser keeps no password: nobody comes in as it over the network.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    -v owner="$DIEUPHOI_DB_OWNER_PASSWORD" -v application="$DIEUPHOI_DB_PASSWORD" <<'SQL'
create role dieuphoi_owner login password :'owner';
create role dieuphoi login password :'application';
-- Rehearsals of plans have a database of their own, which each of them empties.
create role dieuphoi_rehearsal login password :'application';
create database dieuphoi_rehearsal owner dieuphoi_rehearsal;
select format('alter database %I owner to dieuphoi_owner', current_database()) \gexec
-- What is rehearsed sees nothing of the work, and the work nothing of what is rehearsed.
select format('revoke connect on database %I from public', current_database()) \gexec
revoke connect on database dieuphoi_rehearsal from public;
select format('grant connect on database %I to dieuphoi', current_database()) \gexec
select format('alter role %I password null', current_user) \gexec
SQL
