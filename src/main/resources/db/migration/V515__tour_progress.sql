-- How far somebody has come in the short tour of their role; who has ended or skipped it is not offered it again.
create table tour_progress (
    person text not null,
    tour text not null,
    step integer not null check (step >= 0),
    ended boolean not null,
    primary key (person, tour)
);
