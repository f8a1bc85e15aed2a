package vn.dieuphoi.plan.reading.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Stretch;

/** The times that words name, in their order. */
final class NamedTimes {

    /** A number of a document is no time, and a day of the lunar year none that is reckoned here: 38/KH-UBND, 57-NQ/TW. */
    private static final Pattern SIGN = Pattern.compile(
            "\\d{1,2}/\\d{1,2}(?:/\\d{4})?\\s*\\(?(?:[Ââ]m lịch|ÂL|AL)(?!\\p{L})|\\d+(?:/\\d{4})?[/-]\\p{Lu}[\\p{Lu}\\d-]*(?:/\\p{Lu}+)?"
                    + "|(?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Công văn|Nghị định|Thông tư|Luật|Chương trình|Thông báo|Kết luận|Văn bản)"
                    + "(?: hành động)?(?: số)? [^\\s]*\\d[^\\s]*(?: ngày)? ?\\d{0,2}(?:/\\d{1,2}/\\d{4})?");

    private NamedTimes() {}

    static List<Moment> in(Stretch words, PlanTime time) {
        boolean[] taken = new boolean[words.length()];
        Matcher signs = words.matcher(SIGN);
        while (signs.find()) {
            mark(taken, signs.start(), signs.end());
        }
        List<Moment> moments = new ArrayList<>();
        int year = time.year() == null ? 0 : time.year();
        for (MomentShape shape : MomentShape.values()) {
            Matcher found = words.matcher(shape.pattern);
            while (found.find()) {
                boolean written = shape.year(found);
                if (!taken(taken, found.start(), found.end()) && (written || year > 0)) {
                    add(moments, shape, found, year, written);
                    mark(taken, found.start(), found.end());
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private static void add(List<Moment> moments, MomentShape shape, Matcher found, int year, boolean written) {
        try {
            LocalDate[] days = shape.days(found, year);
            moments.add(new Moment(days[0], days[1], found.start(), found.end(), written));
        } catch (DateTimeException noSuchDay) {
            // 31/6 or 45/2025: no time; what holds it stays unread and is flagged.
        }
    }

    private static boolean taken(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private static void mark(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }
}
