package vn.dieuphoi.plan.document;

/** What a standing duty asks for; all but {@code STANDING} have a process of their own. */
public enum DutyKind {
    BUDGET_ESTIMATE,
    INDICATOR_SURVEY,
    QUARTERLY_REPORT,
    YEAR_REPORT,
    STANDING
}
