package vn.dieuphoi.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Head, frame and foot of the plan document, verbatim.
 *
 * @param number as written after "Số:"; null where it was left blank
 * @param sign what follows the number, such as {@code /KH-STC}
 * @param dateText the date as it stands, blanks included
 * @param reportingDuty the sentence of section V that asks everybody for the year's report
 */
public record PlanDocument(
        String kind,
        @Nullable String number,
        String sign,
        String issuer,
        String place,
        String dateText,
        IssueDate issued,
        String title,
        List<String> legalBases,
        String introduction,
        List<String> aims,
        List<String> requirements,
        String funding,
        String closing,
        String reportingDuty,
        List<PlanRecipient> recipients,
        Signatory signatory) {

    public PlanDocument {
        legalBases = List.copyOf(legalBases);
        aims = List.copyOf(aims);
        requirements = List.copyOf(requirements);
        recipients = List.copyOf(recipients);
    }
}
