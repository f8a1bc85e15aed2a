package vn.dieuphoi.plan.reading.head;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.PlanTime;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads what a document says of itself. */
public final class DocumentFacts {

    /** A line no longer than this says what kind of paper it is and not what it is about. */
    private static final int KIND_ALONE = 12;

    private static final Pattern YEAR =
            Pattern.compile("(?:năm|year|FY)?\\s*(20\\d\\d)(?!/)(?![^\\s.,;)\\]–-])", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAN = Pattern.compile(
            "\\b(?:plan|strategy|roadmap|programme|program|agenda)\\b|kế hoạch|chương trình|lộ trình",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DocumentFacts() {}

    public static DraftDocument of(List<Stretch> paragraphs) {
        DraftDocument document = new DraftDocument();
        new HeadWords(paragraphs, document).read();
        new EndWords(paragraphs, document).read();
        if (document.fact("title") == null) {
            List<Stretch> first = paragraphs.subList(0, Math.min(12, paragraphs.size()));
            first.stream()
                    .filter(paragraph -> paragraph.length() < 200
                            && paragraph.finds(PLAN)
                            && !paragraph.toString().startsWith("("))
                    .findFirst()
                    .ifPresent(plan -> document.put(
                            "title",
                            Fact.of(plan.line(), plan, plan.length() > KIND_ALONE, "dòng đầu có chữ kế hoạch")));
            paragraphs.stream()
                    .filter(paragraph -> paragraph.length() > 10 && paragraph.length() < 300)
                    .findFirst()
                    .ifPresent(line -> document.put("title", Fact.unsure(line.line(), line, "dòng đầu của văn bản")));
        }
        new PeriodWords(paragraphs, document, time(document)).read();
        return document;
    }

    /** Day of issue and year: that of the title before that of the issue. */
    public static PlanTime time(DraftDocument document) {
        Fact issued = document.fact("issued");
        LocalDate day = issued != null && issued.value() instanceof LocalDate on ? on : null;
        Fact title = document.fact("title");
        Integer year = title == null ? null : lastYear(title.text(), day);
        if (year == null && day != null) {
            year = day.getYear();
        }
        return new PlanTime(issued != null && issued.isSure() ? day : null, year);
    }

    /** The year that a title ends with; a title of a period of years has none of its own. */
    private static @Nullable Integer lastYear(String title, @Nullable LocalDate day) {
        Matcher found =
                YEAR.matcher(Effort.counted(title.replaceAll("(?:số )?[\\d/]+[-/]\\p{Lu}\\S+(?: ngày \\S+)?", "")));
        Integer last = null;
        while (found.find()) {
            int year = Integer.parseInt(found.group(1));
            boolean near = day == null || Math.abs(year - day.getYear()) <= 1;
            last = near ? Integer.valueOf(year) : last;
        }
        return last;
    }
}
