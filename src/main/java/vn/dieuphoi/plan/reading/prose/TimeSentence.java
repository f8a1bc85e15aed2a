package vn.dieuphoi.plan.reading.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.ReadDue;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * Start and end, read from a time sentence: Triển khai tháng 3, thực hiện trong cả năm.
 *
 * @param start null where none is said
 * @param due null where none is said
 */
record TimeSentence(@Nullable Fact start, @Nullable Fact due) {

    private static final Pattern START = Pattern.compile(
            "^(?:(?:bắt đầu|triển khai|khởi động)(?: thực hiện| triển khai)?(?: (?:trong|từ|vào|ngay))?(?: đầu| cuối)?\\s*(?:tháng|quý|ngày)\\s*[\\dIV]+(?:\\s*[/.]\\s*\\d+)*(?:\\s*năm\\s*\\d{4})?)(?:\\s*(?:,|;|và|-)\\s*|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static TimeSentence read(Stretch words, DueWords due) {
        Matcher found = words.matcher(START);
        if (!found.find() || found.end() == words.trimmed(".").length() && found.end() == words.length()) {
            return new TimeSentence(null, due.read(firstSentence(words)));
        }
        Stretch first = words.cut(0, found.end()).trimmed(",;-").endingWithout(",;-");
        first = first.matcher(Pattern.compile("\\s+và$")).find()
                ? first.cut(0, first.length() - 3).trimmed()
                : first;
        Fact from = due.read(first);
        Stretch rest = words.from(found.end()).trimmed(".");
        Fact by = rest.isBlank() ? null : due.read(firstSentence(rest));
        return new TimeSentence(from == null ? null : start(from), by);
    }

    private static Stretch firstSentence(Stretch words) {
        Matcher end = words.matcher(Pattern.compile("\\.\\s+(?=\\p{Lu})|\\n"));
        Stretch first = end.find() ? words.cut(0, end.start()) : words;
        Matcher clause = first.matcher(Pattern.compile("^(?:Năm|Trong năm|Quý [IV]+|Tháng \\d+)[^,;]{0,20}[,;]\\s"));
        return clause.find() && first.length() > 50 ? first.cut(0, clause.end()).trimmed(",;") : first;
    }

    private static @Nullable Fact start(Fact read) {
        if (!(read.value() instanceof ReadDue when)) {
            return null;
        }
        if (when.by() == null && when.from() == null) {
            return null;
        }
        Object month = when.from() != null ? when.from() : java.time.YearMonth.from(when.by());
        boolean day = read.raw().toString().matches("(?si).*ngày \\d.*|.*\\d+/\\d+/\\d+.*");
        Object value = day && when.by() != null
                ? when.by()
                : month instanceof java.time.LocalDate on ? java.time.YearMonth.from(on) : month;
        return Fact.sure(value, read.raw(), "câu thời gian nêu lúc bắt đầu");
    }
}
