package vn.dieuphoi.reporting.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.reporting.figures.PeriodFigures;

/**
 * All that a report says: frozen figures, and the words that people wrote around them. Documents are rendered from this and
 * from nothing else.
 *
 * @param version of the figures
 * @param narrative the assessment of the standing office, paragraphs separated by line breaks
 * @param items what the items' own reports say, in the order of the plan
 * @param missingReports items that owed a report and had not handed it in when the report was compiled, by number
 * @param outside what the outside reporters handed in; only in a year report
 * @param outsideMissing who of them had not, by name
 * @param basis the plan as its document is named: "Kế hoạch số 12/KH-STC ngày 01/3/2023"; null in what older releases issued
 * @param issue null while it is a draft, which leaves number, date and signature blank
 */
public record ReportDocument(
        PeriodFigures figures,
        int version,
        String title,
        String narrative,
        List<ItemWords> items,
        List<String> missingReports,
        List<String> recipients,
        List<OutsideWords> outside,
        List<String> outsideMissing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String basis,
        @Nullable Issue issue) {

    /** Reports issued before outside reporters were listed have none. */
    public ReportDocument {
        outside = Objects.requireNonNullElse(outside, List.of());
        outsideMissing = Objects.requireNonNullElse(outsideMissing, List.of());
    }

    /** What the lead of an item wrote. */
    public record ItemWords(
            String code,
            String title,
            String body,
            @Nullable String difficulty,
            @Nullable String proposal) {

        /** As people number it: the code of a part is {@code 7~1}. */
        public String number() {
            return code.replace("~", ", phần ");
        }
    }

    /**
     * What somebody outside the department reported for the year.
     *
     * @param documentSign number and day of the document it came in
     */
    public record OutsideWords(
            String name, String body, @Nullable String documentSign) {}

    /**
     * The report as issued.
     *
     * @param number the clerk's running number; null until the clerk has given one
     * @param on the day that stands on the document; null until the clerk has given one
     * @param position "Giám đốc"
     * @param department as it was then; null in what older releases issued
     * @param forHead "Giám đốc" where a deputy signed for the head; null where the head did
     */
    public record Issue(
            @Nullable Integer number,
            @Nullable LocalDate on,
            String signer,
            String position,
            @Nullable Department department,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String forHead) {}

    public boolean draft() {
        return issue == null;
    }

    /** The same with the number and the day that the clerk gave it. */
    ReportDocument numbered(int number, LocalDate on) {
        if (issue == null) {
            throw new IllegalStateException("Bản dự thảo không có số");
        }
        return issuedAs(new Issue(number, on, issue.signer(), issue.position(), issue.department(), issue.forHead()));
    }

    ReportDocument issuedAs(Issue as) {
        return new ReportDocument(
                figures,
                version,
                title,
                narrative,
                items,
                missingReports,
                recipients,
                outside,
                outsideMissing,
                basis,
                as);
    }
}
