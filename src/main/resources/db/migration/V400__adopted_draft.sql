-- Which draft a content came from: a draft is adopted once, and one that counts as adopted has its content.
alter table plan_revision add column draft bigint unique references plan_draft;

update plan_revision r set draft = near.draft
from (select distinct on (d.id) d.id as draft, c.plan, c.number
      from plan_draft d
      join plan_revision c on c.effect is not null and (d.revises is null or d.revises = c.plan)
          and abs(extract(epoch from c.adopted_at - d.saved_at)) < 3600
      where d.state = 'ADOPTED'
      order by d.id, abs(extract(epoch from c.adopted_at - d.saved_at))) near
where r.plan = near.plan and r.number = near.number
  -- Two that came within the hour are told apart by nobody.
  and not exists (select 1 from plan_draft o where o.state = 'ADOPTED' and o.id <> near.draft
                  and (o.revises is null or o.revises = r.plan)
                  and abs(extract(epoch from r.adopted_at - o.saved_at)) < 3600);
