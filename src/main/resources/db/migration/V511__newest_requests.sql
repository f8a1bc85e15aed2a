-- The search looks among the newest requests first, and an office among its own.
create index coordination_request_newest on coordination_request (sent_at desc);
create index coordination_request_by_party on coordination_request (party);
