-- Who did something stands in two columns: the person, and the absent one in whose place. Until now a substitute stood in one,
-- as a sentence: 'gdnn.cv1 thay gdnn.truong'. The sentences are taken apart here, once, and nowhere else.
select close_journal_chain('Tách người làm và người được làm thay thành hai cột');

do $$
declare
    place record;
begin
    for place in select * from (values
            ('journal', 'actor', 'acting_for'),
            ('value_change', 'actor', 'acting_for'),
            ('obligation_change', 'actor', 'acting_for'),
            ('work_step', 'actor', 'acting_for'),
            ('assignment', 'assigner', 'assigner_acting_for'),
            ('monthly_round', 'reported_by', 'reported_acting_for'),
            ('coordination_request', 'sent_by', 'sent_acting_for'),
            ('coordination_request', 'answered_by', 'answered_acting_for'),
            ('coordination_step', 'actor', 'acting_for'),
            ('answer_link', 'created_by', 'created_acting_for'),
            ('answer_link', 'revoked_by', 'revoked_acting_for'),
            ('answer_letter', 'entered_by', 'entered_acting_for'),
            ('extension_request', 'requested_by', 'requested_acting_for'),
            ('extension_request', 'decided_by', 'decided_acting_for'),
            ('notice', 'directed_by', 'directed_acting_for'),
            ('evidence_file', 'uploaded_by', 'uploaded_acting_for'),
            ('evidence_file', 'removed_by', 'removed_acting_for'),
            ('item_report', 'prepared_by', 'prepared_acting_for'),
            ('item_report', 'submitted_by', 'submitted_acting_for'),
            ('dossier', 'approved_by', 'approved_acting_for'),
            ('outside_report', 'entered_by', 'entered_acting_for'),
            ('report_snapshot', 'frozen_by', 'frozen_acting_for'),
            ('issued_report', 'approved_by', 'approved_acting_for'),
            ('report_number', 'entered_by', 'entered_acting_for'),
            ('target_measurement', 'entered_by', 'entered_acting_for'),
            ('survey_answer', 'entered_by', 'entered_acting_for'),
            ('scorecard_note', 'author', 'author_acting_for')) as kept (tab, person, absent)
    loop
        execute format('alter table %I add column if not exists %I text', place.tab, place.absent);
        -- Their triggers refuse every change; the owner of the tables makes this one.
        execute format('alter table %I disable trigger user', place.tab);
        execute format(
            'update %1$I set %2$I = split_part(%2$I, '' thay '', 1), %3$I = split_part(%2$I, '' thay '', 2)'
                || ' where %2$I like ''%% thay %%'' and %2$I !~ ''^liên kết: ''',
            place.tab, place.person, place.absent);
        execute format('alter table %I enable trigger user', place.tab);
    end loop;
end $$;

comment on column journal.acting_for is 'The absent person in whose place it was done.';
