package vn.dieuphoi.plan.reading.head;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.PlanTime;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads number and day where they do not stand in the usual lines: an annex that came without its plan, English heads. */
final class OtherHeads {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** (Kèm theo Kế hoạch số 33/KH-UBND ngày 02/02/2026 của UBND huyện). */
    private static final Pattern ANNEX = Pattern.compile(
            "^\\(?\\s*(?:ban hành )?kèm theo [^\\d\\n]{3,60}?số:?\\s*(?<number>\\d+)\\s*(?<sign>[-/][\\p{L}\\d-]+(?:/[\\p{L}\\d-]+)?)"
                    + "(?:,? ngày (?<day>\\d{1,2}\\s*(?:/|tháng)\\s*\\d{1,2}\\s*(?:/|năm)\\s*\\d{4}))?(?:\\s+của\\s+(?<issuer>[^()\\n]{3,90}))?",
            FLAGS);

    private static final Pattern ENGLISH_DAY = Pattern.compile(
            "^(?:(?:issued|dated?|date of issue)\\s*(?:on)?[:\\s]+)?(?<words>\\d{1,2} [A-Z][a-z]{2,8},? 20\\d\\d|[A-Z][a-z]{2,8} \\d{1,2},? 20\\d\\d)$",
            FLAGS);

    private final DraftDocument document;

    OtherHeads(DraftDocument document) {
        this.document = document;
    }

    /** Adds what the usual lines did not say. */
    void read(List<Stretch> paragraphs) {
        for (Stretch paragraph : paragraphs) {
            Matcher annex = paragraph.matcher(ANNEX);
            if (annex.find() && document.fact("sign") == null) {
                annex(paragraph, annex);
            }
            Matcher english = paragraph.matcher(ENGLISH_DAY);
            if (english.find()) {
                day(paragraph.cut(english.start("words"), english.end("words")));
            }
        }
    }

    private void annex(Stretch paragraph, Matcher found) {
        Stretch number = paragraph.cut(found.start("number"), found.end("sign"));
        Stretch sign = paragraph.cut(found.start("sign"), found.end("sign"));
        document.put("number", Fact.words(number, "dòng “Kèm theo”"));
        document.put("sign", Fact.words(sign, "dòng “Kèm theo”"));
        if (found.group("day") != null) {
            day(paragraph.cut(found.start("day"), found.end("day")));
        }
        if (found.group("issuer") != null) {
            Stretch issuer =
                    paragraph.cut(found.start("issuer"), found.end("issuer")).trimmed(".,;");
            document.put("issuer", Fact.unsure(issuer.line(), issuer, "dòng “Kèm theo”"));
        }
    }

    private void day(Stretch words) {
        LocalDate day = new DueWords(new PlanTime(null, null)).firstDay(words);
        if (day != null) {
            document.put("issued", Fact.sure(day, words, "dòng ngày tháng"));
        }
    }
}
