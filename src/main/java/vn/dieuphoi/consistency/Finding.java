package vn.dieuphoi.consistency;

/**
 * Something that a comparison found, with the rule that says what it means.
 *
 * @param rule the rule's code
 * @param mended whether it was put right at once
 */
public record Finding(
        String rule, Severity severity, String meaning, String advice, String subject, String details, boolean mended) {

    static Finding of(Rule rule, Found found) {
        return new Finding(
                rule.code(), rule.severity(), rule.meaning(), rule.advice(), found.subject(), found.details(), false);
    }

    Finding asMended() {
        return new Finding(rule, severity, meaning, advice, subject, details, true);
    }
}
