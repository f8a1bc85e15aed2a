-- What was handed in for approval, version by version, so that one who approves sees what changed.
create table dossier_text (
    dossier text not null references dossier (key),
    version integer not null,
    body text not null,
    handed_by text not null,
    handed_acting_for text,
    handed_at timestamptz not null,
    primary key (dossier, version)
);
