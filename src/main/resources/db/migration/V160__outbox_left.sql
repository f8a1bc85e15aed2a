-- Letters that have left, or were replaced by a newer digest, are cleared away by this day.
create index outbox_left on outbox (coalesce(sent_at, dropped_at));
