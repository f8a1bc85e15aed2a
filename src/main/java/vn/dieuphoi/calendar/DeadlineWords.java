package vn.dieuphoi.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;

/**
 * The desk that turns the words of documents into a day. "Trước" excludes the day that follows it, "chậm nhất", "đến"
 * and "trong" include it; what ends on a day off ends on the working day before it. Only a count of ordinary days ends
 * on the working day after (Bộ luật Dân sự 2015, Điều 148).
 */
@Component
public class DeadlineWords {

    private static final String UNTIL =
            "(?:chậm nhất(?: là)?(?: vào| đến)?|muộn nhất(?: là)?|đến hết|đến|hết|trong|vào)";

    private final WorkingDays workingDays;
    private final List<Phrase> phrases;

    public DeadlineWords(WorkingDays workingDays) {
        this.workingDays = workingDays;
        this.phrases = List.of(
                phrase("trước ngày " + WrittenDate.DAY, (words, from) -> before(WrittenDate.day(words, from))),
                phrase(
                        "trước tháng " + WrittenDate.MONTH,
                        (words, from) -> before(WrittenDate.month(words, from).atDay(1))),
                phrase(
                        UNTIL + " ngày " + WrittenDate.DAY,
                        (words, from) -> workingDays.onOrBefore(WrittenDate.day(words, from))),
                phrase(
                        "(?:" + UNTIL + " |cuối |trong )?tháng " + WrittenDate.MONTH,
                        (words, from) -> workingDays.lastWorkingDayOf(WrittenDate.month(words, from))),
                phrase(
                        "(?:" + UNTIL + " |cuối )?quý " + WrittenDate.QUARTER,
                        (words, from) -> workingDays.lastWorkingDayOf(WrittenDate.quarter(words, from))),
                phrase(
                        "(?:" + UNTIL + " |cuối |cả |trong cả )?năm(?: (?<year>\\d{4}))?",
                        (words, from) -> endOfYear(WrittenDate.year(words.group("year"), from))),
                phrase(
                        "(?:trong|trong vòng|sau) (?<count>\\d{1,3}) ngày làm việc",
                        (words, from) -> workingDays.plus(from, Integer.parseInt(words.group("count")))),
                phrase(
                        "(?:trong|trong vòng|sau) (?<count>\\d{1,3}) ngày",
                        (words, from) -> workingDays.onOrAfter(from.plusDays(Integer.parseInt(words.group("count"))))));
    }

    /**
     * @param words "trước ngày 10/12/2023", "trong 5 ngày làm việc"
     * @param from the day from which is counted, and which gives the year where the words give none
     * @throws Refused when the words are not understood
     */
    public Deadline parse(String words, LocalDate from) {
        return find(words, from)
                .orElseThrow(() -> new Refused("Không hiểu thời hạn \"" + words
                        + "\". Hãy ghi như \"trước ngày 10/12/2023\", \"chậm nhất ngày 30/6\", \"trong tháng 7\","
                        + " \"cuối năm\" hoặc \"trong 5 ngày làm việc\"."));
    }

    /** The same; empty when the words are not understood. */
    public Optional<Deadline> find(String words, LocalDate from) {
        String plain =
                words.strip().replaceAll("\\s+", " ").replaceAll("[.;,]$", "").toLowerCase(Locale.ROOT);
        return phrases.stream()
                .flatMap(phrase -> phrase.resolve(plain, from).stream())
                .findFirst()
                .map(due -> new Deadline(due, words.strip()));
    }

    private LocalDate before(LocalDate day) {
        return workingDays.onOrBefore(day.minusDays(1));
    }

    private LocalDate endOfYear(int year) {
        return workingDays.lastWorkingDayOf(YearMonth.of(year, 12));
    }

    private static Phrase phrase(String pattern, BiFunction<Matcher, LocalDate, LocalDate> due) {
        return new Phrase(Pattern.compile(pattern), due);
    }

    private record Phrase(Pattern pattern, BiFunction<Matcher, LocalDate, LocalDate> due) {

        Optional<LocalDate> resolve(String words, LocalDate from) {
            Matcher matcher = pattern.matcher(words);
            return matcher.matches() ? Optional.of(due.apply(matcher, from)) : Optional.empty();
        }
    }
}
