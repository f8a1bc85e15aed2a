package vn.dieuphoi.consistency;

import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.search.Sighting;

/**
 * Something that a comparison found, with the rule that says what it means.
 *
 * @param rule the rule's code
 * @param mended whether it was put right at once
 */
public record Discrepancy(
        String rule, Gravity severity, String meaning, String advice, Subject subject, String details, boolean mended) {

    static Discrepancy of(ConsistencyRule rule, Sighting found) {
        return new Discrepancy(
                rule.code(), rule.severity(), rule.meaning(), rule.advice(), found.subject(), found.details(), false);
    }

    Discrepancy asMended() {
        return new Discrepancy(rule, severity, meaning, advice, subject, details, true);
    }
}
