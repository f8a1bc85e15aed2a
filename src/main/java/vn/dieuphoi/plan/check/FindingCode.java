package vn.dieuphoi.plan.check;

import vn.dieuphoi.plan.document.Severity;

/** What the check looks for. */
public enum FindingCode {
    NUMBER_BLANK(Severity.WARNING),
    DAY_BLANK(Severity.WARNING),
    ISSUER_SPELLINGS(Severity.INFO),
    COORDINATOR_NOT_RECIPIENT(Severity.WARNING),
    REPORTER_NOT_RECIPIENT(Severity.WARNING),
    PARTS_DO_NOT_ADD_UP(Severity.ERROR),
    YEAR_REPORT_BEFORE_ITEMS_END(Severity.WARNING),
    YEAR_REPORT_ON_DAY_OFF(Severity.WARNING),
    DUTY_WITHOUT_DAY(Severity.INFO),
    LEAD_MISSING(Severity.ERROR),
    LEAD_OFF_TOPIC(Severity.WARNING),
    LEADS_SEVERAL(Severity.INFO),
    LEAD_OUTSIDE(Severity.WARNING),
    MONTH_MISSING(Severity.WARNING),
    MONTH_BEFORE_ISSUE(Severity.WARNING),
    WHOLE_YEAR_FROM_LATER_MONTH(Severity.INFO),
    RUNS_BEYOND_YEAR(Severity.INFO),
    WAITS_FOR_LATE_ITEM(Severity.WARNING),
    START_AFTER_END(Severity.ERROR),
    START_OUTSIDE_PERIOD(Severity.ERROR),
    STARTS_AFTER_ITSELF(Severity.ERROR),
    STARTS_AFTER_ENDLESS(Severity.WARNING),
    STARTS_AFTER_LATE_ITEM(Severity.WARNING),
    RELATIVE_END_OTHER(Severity.WARNING),
    RELATIVE_END_UNREAD(Severity.WARNING),
    MILESTONE_OUTSIDE_PERIOD(Severity.WARNING),
    WEEKDAY_MISSING(Severity.INFO),
    WEEKDAY_UNUSED(Severity.INFO),
    NO_ROUNDS_NO_REPORTS(Severity.INFO),
    CLOSED_PARTNERS(Severity.INFO),
    NOT_THROUGH_LEADERSHIP(Severity.INFO),
    OUTSIDE_ONLY_IN_TEXT(Severity.WARNING),
    OUTSIDE_ONLY_IN_ASSIGNMENT(Severity.INFO),
    UNNAMED_OUTSIDE(Severity.INFO),
    QUANTITY_NOT_WRITTEN(Severity.WARNING),
    DOCUMENT_TWICE(Severity.WARNING),
    SIGN_SUSPECT(Severity.WARNING),
    SIGN_AGAINST_KIND(Severity.WARNING),
    SIGN_AGAINST_ISSUER(Severity.INFO),
    DOCUMENT_WITHOUT_SIGN(Severity.INFO),
    SLIP(Severity.INFO),
    BRACKETS_UNBALANCED(Severity.INFO),
    SPACE_MISSING(Severity.INFO),
    PARTY_SPELLINGS(Severity.INFO),
    /** Found by a reader and written into the plan file; has a severity of its own. */
    READER_REMARK(Severity.INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
