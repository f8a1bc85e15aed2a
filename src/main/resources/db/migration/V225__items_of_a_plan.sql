-- Reports and scorecards ask how all items of a plan stood on a day.
create index obligation_items_of_plan on obligation (plan) where kind = 'ITEM';
