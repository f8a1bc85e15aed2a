package vn.dieuphoi.plan.reading.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads the words of a deadline. */
public final class DueWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OPEN_END = Pattern.compile(
            "trở đi|những năm tiếp theo|các năm tiếp theo|năm tiếp theo|onwards?\\b|và các năm sau|những năm sau",
            FLAGS);
    private static final Pattern AT_ISSUE = Pattern.compile(
            "(?:từ|sau|kể từ)\\s+(?:khi|ngày|thời điểm)?\\s*(?:\\p{L}+ ){0,6}?(?:ban hành|ký|phê duyệt)|của?(?: \\p{L}+){0,3} được ban hành",
            FLAGS);
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:trong (?:vòng )?|sau |within )?(?<![\\d/])(\\d{1,3})\\s*(ngày|tuần|tháng|days?|weeks?|months?)(\\s+làm việc)?(?!\\s*\\d)",
            FLAGS);
    private static final Pattern RECURRING = Pattern.compile(
            "h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|mỗi (?:năm|quý|tháng|tuần)|định kỳ|annual|yearly|quarterly|monthly|weekly|h[àằ]ng kỳ"
                    + "|\\d+ (?:tháng|tuần|quý|năm) ?(?:một|/|1|01) ?lần",
            FLAGS);
    private static final Pattern EACH_YEAR = Pattern.compile("(?:h[àằ]ng|mỗi) năm|every year|each year", FLAGS);

    private static final Pattern STANDING = Pattern.compile(
            "thường xuyên|liên tục|xuyên suốt|suốt năm|quanh năm|ongoing|continuous|as needed|khi có (?:yêu cầu|phát sinh)|lâu dài",
            FLAGS);
    /** The plan's own year, said without its number. */
    private static final Pattern WHOLE_YEAR = Pattern.compile(
            "(?:(?:triển khai|thực hiện|hoàn thành|áp dụng|tổ chức)\\s+)*(?:(?:trong|vào|đến|trước)\\s+)?(?:(?:cả|hết|cuối|suốt)\\s+)?(?:trong\\s+)?năm(?:\\s+nay)?",
            FLAGS);

    /** A cell whose end is missing: Tháng 3, tháng. */
    private static final Pattern BROKEN_OFF =
            Pattern.compile("(?<!\\p{L})(?:tháng|quý|ngày|đến|từ|và|trước|[-–,])\\s*$", FLAGS);

    private static final Pattern SCHOOL_YEAR = Pattern.compile("năm học|học kỳ|school year|semester", FLAGS);
    private static final Pattern FILLER = Pattern.compile(
            "(?<!\\p{L})(?:hoàn|thành|trước|ngày|trong|năm|tháng|quý|đến|hết|chậm|nhất|là|thực|hiện|xong|cả|cuối|triển|khai|và|vào|từ|bàn|giao|trình|nộp|báo|cáo|by|end|of|the|before|due|no|later|than|on|in|complete|completed|target|date)(?!\\p{L})",
            FLAGS);
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?:[-–—]|đến(?: hết| cuối| ngày)*|tới|to|through|until)\\s*(?:ngày\\s*|tháng\\s*|quý\\s*|T\\.?(?=\\d))?",
            FLAGS);
    private static final Pattern TWO =
            Pattern.compile("\\p{L}\\s*\\w*\\s*(?:[-–]|đến|và|,)\\s*(?:tháng|quý|\\p{L}*)\\s*[\\dIV]", FLAGS);
    private static final Pattern STARTS = Pattern.compile(
            "(?:^|[\\s(;,])(?:từ|bắt đầu|triển khai|from|starting)(?: trong| từ| ngày| tháng)*\\s*$", FLAGS);

    private final PlanTime time;

    public DueWords(PlanTime time) {
        this.time = time;
    }

    /** The deadline; null where there are no words. */
    public @Nullable Fact read(Stretch raw) {
        Stretch words = raw.trimmed(".;,:-–");
        if (words.isBlank() || words.length() == 1 && !Character.isLetterOrDigit(words.charAt(0))) {
            return null;
        }
        List<Moment> moments = yearOfTheLast(NamedTimes.in(words, time));
        String phrase = words.line();
        if (moments.isEmpty()) {
            return withoutDay(words, phrase);
        }
        if (words.finds(SCHOOL_YEAR) && moments.stream().allMatch(Moment::years)) {
            return Fact.unsure(
                    ReadDue.without(ReadDue.Kind.WORDS, phrase),
                    words,
                    "năm học, học kỳ không nêu ngày; hãy ghi thời hạn");
        }
        Moment first = moments.get(0);
        Moment last = moments.get(moments.size() - 1);
        boolean ordered = moments.stream().allMatch(moment -> !moment.last().isAfter(last.last()));
        if (words.finds(OPEN_END)) {
            return Fact.of(
                    new ReadDue(ReadDue.Kind.FROM, first.first(), null, phrase),
                    words,
                    moments.size() == 1,
                    "từ ngày này trở đi");
        }
        boolean recurring = words.finds(RECURRING);
        if (words.finds(EACH_YEAR) && moments.stream().noneMatch(Moment::sure)) {
            return Fact.unsure(
                    ReadDue.without(ReadDue.Kind.RECURRING, phrase),
                    words,
                    "việc của mỗi năm; hãy xem lúc nào trong năm");
        }
        if (moments.size() == 1) {
            return single(words, phrase, first, recurring);
        }
        Stretch between = words.cut(first.end(), last.at());
        boolean range = moments.size() == 2 && between.matcher(RANGE).matches();
        ReadDue due = new ReadDue(
                range ? ReadDue.Kind.PERIOD : ReadDue.Kind.BY, range ? first.first() : null, last.last(), phrase);
        return checked(
                due,
                words,
                range && ordered && !recurring && !words.finds(BROKEN_OFF),
                range ? "từ ngày đến ngày" : "nhiều mốc, lấy mốc cuối");
    }

    /** A year that only the last time says holds for those before it: Từ 20/9 đến 30/9/2026. */
    private static List<Moment> yearOfTheLast(List<Moment> moments) {
        Moment last = moments.isEmpty() ? null : moments.get(moments.size() - 1);
        if (last == null || moments.size() < 2 || !last.sure()) {
            return moments;
        }
        return moments.stream()
                .map(moment -> moment.sure() ? moment : moment.inYearOf(last))
                .toList();
    }

    /** The first day that words name; null where they name none. */
    public @Nullable LocalDate firstDay(Stretch words) {
        List<Moment> moments = NamedTimes.in(words, time);
        return moments.isEmpty() ? null : moments.get(0).first();
    }

    private Fact single(Stretch words, String phrase, Moment moment, boolean recurring) {
        boolean several = moment.first().getYear() != moment.last().getYear()
                || !moment.first().equals(moment.last())
                        && words.cut(moment.at(), moment.end()).finds(TWO);
        ReadDue due = new ReadDue(
                several ? ReadDue.Kind.PERIOD : ReadDue.Kind.BY,
                several ? moment.first() : null,
                moment.last(),
                phrase);
        boolean starts = words.cut(0, moment.at()).finds(STARTS);
        if (starts && !several) {
            return Fact.unsure(
                    new ReadDue(ReadDue.Kind.FROM, moment.first(), null, phrase),
                    words,
                    "chỉ thấy lúc bắt đầu, không thấy lúc kết thúc");
        }
        boolean listed =
                several && words.cut(moment.at(), moment.end()).toString().matches("(?s).*(?:,|và).*");
        return checked(
                due,
                words,
                !moment.last().isBefore(moment.first())
                        && !recurring
                        && !words.finds(BROKEN_OFF)
                        && !listed
                        && !odd(words)
                        && !burdened(words, moment),
                "thời hạn ghi trong văn bản");
    }

    /** Words round the day that may change what it means. */
    private static boolean odd(Stretch words) {
        return words.line().length() > 60
                || words.finds(Pattern.compile(
                        "năm học|học kỳ|tùy|dự kiến|theo|nếu|sau khi|school year|đầu (?:năm|tháng|quý)|nửa đầu|giữa|tuần|kỳ họp|phiên họp",
                        FLAGS));
    }

    /** More words beside the day than say that it is an end: As required by the FY2023 budget timeline. */
    private static boolean burdened(Stretch words, Moment moment) {
        String beside = words.cut(0, moment.at()).line() + " "
                + words.from(moment.end()).line();
        String left = FILLER.matcher(Effort.counted(beside))
                .replaceAll(" ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        return !left.isEmpty() && left.split(" ").length > 3;
    }

    private Fact checked(ReadDue due, Stretch words, boolean sure, String reason) {
        LocalDate by = due.by();
        if (by != null && time.beforeIssue(by)) {
            return Fact.unsure(due, words, "thời hạn sớm hơn ngày ban hành văn bản; hãy xem lại");
        }
        return sure
                ? Fact.sure(due, words, reason)
                : Fact.unsure(due, words, reason + "; lời văn nêu nhiều mốc hoặc nói thêm điều khác, hãy xem lại ngày");
    }

    private Fact withoutDay(Stretch words, String phrase) {
        Integer year = time.year();
        if (year != null && words.matcher(WHOLE_YEAR).matches()) {
            return Fact.sure(
                    ReadDue.by(LocalDate.of(year, 12, 31), phrase), words, "hết năm " + year + " của kế hoạch");
        }
        if (words.finds(OPEN_END) && words.finds(AT_ISSUE)) {
            return Fact.of(
                    new ReadDue(ReadDue.Kind.FROM, time.issued(), null, phrase),
                    words,
                    time.issued() != null,
                    "từ ngày ban hành trở đi");
        }
        if (words.finds(RECURRING)) {
            return Fact.of(
                    ReadDue.without(ReadDue.Kind.RECURRING, phrase), words, phrase.length() < 40, "việc theo kỳ");
        }
        Matcher relative = words.matcher(RELATIVE);
        if (relative.find() && !relative.group().isBlank()) {
            return relative(words, phrase, relative);
        }
        if (words.finds(STANDING)) {
            return Fact.of(
                    ReadDue.without(ReadDue.Kind.STANDING, phrase), words, phrase.length() < 40, "việc thường xuyên");
        }
        return Fact.unsure(
                ReadDue.without(ReadDue.Kind.WORDS, phrase), words, "lời văn không nêu ngày; hãy ghi thời hạn");
    }

    private Fact relative(Stretch words, String phrase, Matcher found) {
        LocalDate issued = time.issued();
        int count = Integer.parseInt(found.group(1));
        String rest = words.toString().replace(found.group(), "");
        boolean toIssue = words.finds(AT_ISSUE) || rest.isBlank();
        if (issued == null || found.group(3) != null || !toIssue) {
            return Fact.unsure(
                    ReadDue.without(ReadDue.Kind.WORDS, phrase), words, "thời hạn tính từ một mốc; hãy ghi ngày");
        }
        LocalDate by = switch (found.group(2).toLowerCase(java.util.Locale.ROOT)) {
            case "ngày", "day", "days" -> issued.plusDays(count);
            case "tuần", "week", "weeks" -> issued.plusWeeks(count);
            default -> issued.plusMonths(count);
        };
        return Fact.sure(ReadDue.by(by, phrase), words, "tính từ ngày ban hành " + issued);
    }
}
