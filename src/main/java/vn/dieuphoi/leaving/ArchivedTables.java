package vn.dieuphoi.leaving;

import static vn.dieuphoi.leaving.ArchivedTable.in;
import static vn.dieuphoi.leaving.ArchivedTable.out;

import java.util.List;
import java.util.Set;

/** Every table of ours, each once; a test compares the lists with the database. */
final class ArchivedTables {

    /** Where the files of evidence stand, piece by piece; they leave as files. */
    static final String PIECES = "evidence_chunk";

    /** In an order in which each finds what it names. */
    static final List<ArchivedTable> ALL = List.of(
            in("department", "one"),
            in("party", "code").naming("successor"),
            in("party_alias", "spelling"),
            in("party_charge", "charge"),
            in("party_member", "party_code, number"),
            in("person", "id").naming("successor"),
            in("head_term", "id"),
            in("adopted_plan", "plan"),
            // Drafts are work on its way, which ends here.
            in("plan_revision", "plan, number").without("draft"),
            in("work_item", "key").naming("part_of"),
            in("assignment", "work_item"),
            in("assignment_number", "plan"),
            in("work_order", "id"),
            in("work_order_member", "process_instance"),
            in("work_step", "id"),
            in("work_ending", "work_item"),
            in("monthly_round", "key"),
            in("product_estimate", "round, product"),
            in("item_report", "key"),
            in("coordination_request", "key"),
            in("coordination_step", "request, number"),
            in("opinion_handling", "request"),
            // A file that shared another's content comes back with its own.
            in("evidence_file", "id").without("content_of"),
            in("answer_letter", "id"),
            in("extension_request", "key"),
            in("overdue_subject", "key").naming("told_in"),
            in("notice", "key"),
            in("dossier", "key"),
            in("dossier_text", "dossier, version"),
            in("report_snapshot", "period, version"),
            in("report_template", "sha256"),
            in("issued_report", "period, edition"),
            in("report_number", "period, edition"),
            in("outside_report", "dossier, reporter"),
            in("survey_answer", "dossier, measured_on"),
            in("target_measurement", "id").naming("corrects"),
            in("scorecard_note", "id").naming("answers"),
            in("obligation", "key"),
            in("obligation_change", "id"),
            in("task_comment", "id"),
            in("task_share", "id"),
            in("task_comment_named", "comment, person"),
            in("own_day", "work_item, step"),
            in("turn_list", "key"),
            in("turn_line", "list, work_item"),
            in("turn_choice", "work_item"),
            in("turn_question", "work_item"),
            in("journal", "id").naming("corrects"),
            in("value_change", "id"),
            // Of the moment, or about what runs: taken along for whoever looks later.
            out("absence", "id"),
            out("calendar_version", "id"),
            out("calendar_day", "calendar, on_day"),
            out("leader_in_charge", "office"),
            out("person_answers_for", "person_id, party_code"),
            out("answer_link", "id"),
            out("item_model", "plan, item"),
            out("journal_seal", "number"),
            out("message", "id"),
            out("model_act", "id"),
            out("model_change", "id"),
            out("model_change_instance", "change, instance"),
            out("model_change_due", "change, task"),
            out("model_draft", "model_set, process"),
            out("model_set", "id"),
            out("model_set_form", "model_set, name"),
            out("plan_draft", "id"),
            out("plan_draft_change", "id"),
            out("plan_draft_model", "draft, item"),
            out("plan_draft_trial", "id"),
            out("held_directive", "id"),
            out("handed_list", "kind, owner"),
            out("report_template_version", "kind, version"),
            out("reminder", "party, subject, day"),
            out("task_seen", "obligation, person"));

    /** What stays behind: secrets, sessions, places of this machine, what is typed and not handed in. */
    static final Set<String> LEFT = Set.of(
            "alarm",
            "api_client",
            "backup_taken",
            "brake",
            "calendar_feed",
            "consistency_finding",
            "consistency_run",
            "database_identity",
            "database_mark",
            "demonstration_clock",
            "demonstration_data",
            "digest_day",
            "digest_line",
            "digest_task",
            "flyway_schema_history",
            "form_ticket",
            "group_meaning",
            "held_notice",
            "journal_verification",
            "kept_removal",
            "letter_left",
            "login_address",
            "login_failure",
            "model_move",
            "node",
            // Counted by whoever takes the book in.
            "obligation_sum",
            "outbox",
            "outbox_channel",
            "password_due",
            "password_link",
            "plan_draft_reader",
            "plan_reading",
            "read_in",
            "register_change",
            "recovery_code",
            "release_seen",
            "request_draft",
            "restore_act",
            "restore_event",
            "saved_view",
            "second_step",
            "second_step_used",
            "security_event",
            "seen_certificate",
            "setup_mark",
            "sign_in_group",
            "spring_session",
            "spring_session_attributes",
            "stored_size",
            "taken_out",
            "task_draft",
            "tour_progress");

    /** Columns that open a door, as hashes though they are. */
    static final Set<String> SECRET = Set.of("answer_link.hash");

    private ArchivedTables() {}
}
