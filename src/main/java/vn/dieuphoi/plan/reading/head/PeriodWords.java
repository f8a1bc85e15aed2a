package vn.dieuphoi.plan.reading.head;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.PlanTime;
import vn.dieuphoi.plan.reading.fact.ReadDue;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads from when to when a plan holds: 100 ngày kể từ ngày ban hành; từ ngày … đến ngày …; giai đoạn 2026 - 2028. */
final class PeriodWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SAID = Pattern.compile(
            "^(?:[IVX\\d]+[.)]\\s*|[-–+]\\s*)*(?:thời gian(?: thực hiện| triển khai)?(?: kế hoạch| chiến dịch| đợt cao điểm)?|thời hạn thực hiện kế hoạch)\\s*:\\s*(?=\\S)",
            FLAGS);
    private static final Pattern YEARS =
            Pattern.compile("(?:giai đoạn\\s+)?(?<from>20\\d\\d)\\s*[-–]\\s*(?<to>20\\d\\d)(?!\\d)", FLAGS);

    private final List<Stretch> paragraphs;
    private final DraftDocument document;
    private final PlanTime time;

    PeriodWords(List<Stretch> paragraphs, DraftDocument document, PlanTime time) {
        this.paragraphs = paragraphs;
        this.document = document;
        this.time = time;
    }

    void read() {
        DueWords due = new DueWords(time);
        for (Stretch paragraph : paragraphs) {
            Matcher said = paragraph.matcher(SAID);
            if (said.find() && paragraph.length() < 250) {
                Fact read = due.read(paragraph.from(said.end()));
                if (read != null && read.value() instanceof ReadDue when && when.by() != null) {
                    put(when.from() == null ? time.issued() : when.from(), when.by(), read);
                    return;
                }
            }
        }
        years();
    }

    /** The years that a title names; a school year is none of whole years. */
    private void years() {
        Fact title = document.fact("title");
        if (title == null || title.text().matches("(?si).*(?:năm học|đến năm).*")) {
            return;
        }
        Matcher years = title.raw().matcher(YEARS);
        if (years.find()) {
            Stretch raw = title.raw().cut(years.start(), years.end());
            Fact read = Fact.sure("", raw, "giai đoạn nêu ở trích yếu");
            put(
                    LocalDate.of(Integer.parseInt(years.group("from")), 1, 1),
                    LocalDate.of(Integer.parseInt(years.group("to")), 12, 31),
                    read);
        }
    }

    private void put(@org.jspecify.annotations.Nullable LocalDate from, LocalDate to, Fact read) {
        if (from != null) {
            document.put("from", Fact.of(from, read.raw(), read.isSure(), "thời gian thực hiện của kế hoạch"));
        }
        document.put("to", Fact.of(to, read.raw(), read.isSure(), "thời gian thực hiện của kế hoạch"));
    }
}
