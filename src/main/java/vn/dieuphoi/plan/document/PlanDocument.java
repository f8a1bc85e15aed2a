package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;

/**
 * Head, frame and foot of the plan document, verbatim. Texts that it does not have are empty.
 *
 * @param number as written after "Số:"; null where it was left blank
 * @param sign what follows the number, such as {@code /KH-STC}
 * @param dateText the date as it stands, blanks included
 * @param reportingDuty the sentence of section V that asks everybody for the year's report
 */
public record PlanDocument(
        String kind,
        @Nullable String number,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sign,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String issuer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String place,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String dateText,
        IssueDate issued,
        String title,
        List<String> legalBases,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String introduction,
        List<String> aims,
        List<String> requirements,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String funding,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String closing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String reportingDuty,
        List<PlanRecipient> recipients,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Signatory.Nobody.class)
        Signatory signatory) {

    public PlanDocument {
        sign = Written.orEmpty(sign);
        issuer = Written.orEmpty(issuer);
        place = Written.orEmpty(place);
        dateText = Written.orEmpty(dateText);
        introduction = Written.orEmpty(introduction);
        funding = Written.orEmpty(funding);
        closing = Written.orEmpty(closing);
        reportingDuty = Written.orEmpty(reportingDuty);
        signatory = signatory == null ? Signatory.NOBODY : signatory;
        legalBases = List.copyOf(legalBases);
        aims = List.copyOf(aims);
        requirements = List.copyOf(requirements);
        recipients = List.copyOf(recipients);
    }

    /** As another document names it: "Kế hoạch số 12/KH-STC ngày 01 tháng 3 năm 2023 của Sở Tài chính về …", without what it left blank. */
    public String named() {
        StringBuilder named = new StringBuilder(Vietnamese.beginning(Vietnamese.small(kind)));
        if (number != null) {
            named.append(" số ").append(number).append(sign);
        }
        if (!issued.assumed() && !dateText.isEmpty()) {
            named.append(' ').append(dateText);
        }
        if (!issuer.isEmpty()) {
            named.append(" của ").append(issuer);
        }
        return title.isEmpty() ? named.toString() : named + " " + Vietnamese.within(title);
    }
}
