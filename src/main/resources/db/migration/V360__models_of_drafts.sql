-- The models of a plan on its way: one for each item, drawn from the draft until somebody changes it.
create table plan_draft_model (
    draft bigint not null references plan_draft (id),
    item text not null,
    origin text not null check (origin in ('DRAWN', 'OUTLINED', 'UPLOADED')),
    outline text,                            -- as it was typed; null where the model was drawn in Modeler
    bpmn text not null,
    forms json not null default '{}',        -- its own, by file name
    item_sha256 text not null,               -- of what the draft said of the item when it was drawn
    findings json not null default '[]',
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (draft, item)
);

-- Rehearsals of a plan on its way, one after the other over all nodes.
create table plan_draft_trial (
    id bigint generated always as identity primary key,
    draft bigint not null references plan_draft (id),
    state text not null check (state in ('WAITING', 'RUNNING', 'PASSED', 'FAILED', 'STOPPED', 'BROKEN')),
    content_sha256 text not null,            -- of the plan and the models that are rehearsed
    asked_by text not null,
    asked_at timestamptz not null,
    runner text,                             -- the process that runs it
    seen_at timestamptz,                     -- when that was last heard of
    reached date,
    done integer not null default 0,
    ended_at timestamptz,
    summary text,
    page text,
    says text
);
create unique index plan_draft_trial_open on plan_draft_trial (draft) where state in ('WAITING', 'RUNNING');
create unique index plan_draft_trial_running on plan_draft_trial ((true)) where state = 'RUNNING';
