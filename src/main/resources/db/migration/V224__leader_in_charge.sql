-- Phân công phụ trách: which leader is in charge of which office. What concerns an office goes to that leader, to all of
-- leadership where none is named.
create table leader_in_charge (
    office text primary key references party,
    leader text not null references person,
    since  timestamptz not null
);
