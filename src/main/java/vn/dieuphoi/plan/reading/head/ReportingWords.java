package vn.dieuphoi.plan.reading.head;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads how often a plan wants reports, until when in the week, and where they go: báo cáo hằng tuần, trước 16h thứ Sáu. */
final class ReportingWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String TIME =
            "(?:trước\\s+)?(?:\\d{1,2}\\s?(?:giờ|h|g)\\s?\\d{0,2}\\s*)?(?:ngày\\s+|vào\\s+)?(?:chiều\\s+|sáng\\s+)?";
    private static final String DAY =
            "(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|trước ngày \\d{1,2}[^.;()]{0,40})";
    private static final String ROUND =
            "(?:định kỳ\\s+)?(?:(?:h[àằ]ng|mỗi)\\s+(?:tuần|tháng|quý|năm)|0?[26] (?:tuần|tháng)(?: một| 1|/| 01)? ?(?:lần)?|(?:tháng|quý),? (?:6 tháng,? )?(?:quý|năm)"
                    + "|định kỳ (?:tuần|tháng|quý|6 tháng)(?:, (?:quý|6 tháng|năm))*|weekly|monthly|quarterly)";
    /** The rhythm with the day beside it, before or behind. */
    private static final Pattern RULE = Pattern.compile(
            "(?:(?:vào\\s+)?" + TIME + DAY + "\\s+)?" + ROUND + "(?:\\s*,?\\s*(?:vào\\s+)?\\(?(?:vào\\s+)?" + TIME + DAY
                    + "\\)?)?",
            FLAGS);

    private static final Pattern REPORT = Pattern.compile("báo cáo|giao ban|report", FLAGS);
    private static final Pattern TO = Pattern.compile(
            "(?:về|gửi|qua|cho)\\s+\\(?(?:qua |về )?(?<office>(?:Sở|Phòng|Văn phòng|Ban|Trung tâm|Bộ|Khoa|Tổ|Viện|Vụ|Cục|Chi cục|Thường trực|Hội|Đoàn)(?:[^.;(),]|, (?=[^.;()]{2,40} và )){2,60}?)\\s*(?=\\)|\\s(?:để|tổng hợp|theo dõi|trước|vào|định kỳ|hằng|hàng|làm|chậm nhất)(?=\\s)|,|;|\\.|$)");
    private static final Map<String, String> WEEKDAYS = Map.of(
            "hai",
            "MONDAY",
            "ba",
            "TUESDAY",
            "tư",
            "WEDNESDAY",
            "năm",
            "THURSDAY",
            "sáu",
            "FRIDAY",
            "bảy",
            "SATURDAY",
            "2",
            "MONDAY",
            "3",
            "TUESDAY",
            "5",
            "THURSDAY",
            "6",
            "FRIDAY");
    private static final Pattern WEEKDAY = Pattern.compile("thứ\\s+(hai|ba|tư|năm|sáu|bảy|[2-7])", FLAGS);

    private final List<Stretch> paragraphs;
    private final DraftDocument document;

    ReportingWords(List<Stretch> paragraphs, DraftDocument document) {
        this.paragraphs = paragraphs;
        this.document = document;
    }

    void read() {
        Stretch best = null;
        for (Stretch paragraph : paragraphs) {
            for (Stretch sentence : paragraph.split(Pattern.compile("(?<=[.;])\\s+(?=\\p{Lu})|\\n"))) {
                boolean reports = sentence.finds(REPORT) && sentence.finds(RULE) && sentence.length() < 500;
                if (reports && (best == null || weight(sentence) > weight(best))) {
                    best = sentence;
                }
            }
        }
        if (best != null) {
            put(best);
        }
    }

    /** A sentence that says where reports go and when in the week tells more of the plan than a task that reports. */
    private static int weight(Stretch sentence) {
        int told = sentence.finds(TO) ? 2 : 0;
        told += sentence.finds(WEEKDAY) ? 1 : 0;
        told += sentence.finds(Pattern.compile(
                        "các (?:cơ quan|đơn vị|phòng|sở|tổ|khoa|địa phương)|chế độ báo cáo|tổng hợp", FLAGS))
                ? 1
                : 0;
        return told - (sentence.toString().startsWith("|") ? 5 : 0);
    }

    private void put(Stretch sentence) {
        Matcher rule = sentence.matcher(RULE);
        if (!rule.find()) {
            return;
        }
        Stretch raw = sentence.cut(rule.start(), rule.end()).trimmed(",;");
        boolean sure = weight(sentence) >= 3;
        document.put("reportRule", Fact.of(raw.line(), raw, sure, "câu nêu chế độ báo cáo"));
        String rounds = rounds(raw.toString().toLowerCase(Locale.ROOT));
        if (rounds != null) {
            document.put("rhythm.rounds", Fact.of(rounds, raw, sure, "chu kỳ nêu trong chế độ báo cáo"));
            if (rounds.equals("monthly") || rounds.equals("quarterly")) {
                document.put("rhythm.reports", Fact.of(rounds, raw, sure, "chu kỳ nêu trong chế độ báo cáo"));
            }
        }
        Matcher day = raw.matcher(WEEKDAY);
        if (day.find()) {
            String weekday = WEEKDAYS.getOrDefault(day.group(1).toLowerCase(Locale.ROOT), "WEDNESDAY");
            document.put(
                    "rhythm.weekday",
                    Fact.of(weekday, raw.cut(day.start(), day.end()), sure, "thứ trong tuần phải báo cáo"));
        }
        Matcher office = sentence.matcher(TO);
        if (office.find()) {
            Stretch name = sentence.cut(office.start("office"), office.end("office"));
            document.put("standingOffice", Fact.unsure(name.line(), name, "nơi nhận báo cáo để tổng hợp"));
        }
    }

    private static @Nullable String rounds(String rule) {
        if (rule.matches(".*0?2 tuần.*")) {
            return "fortnightly";
        } else if (rule.matches(".*(?:tuần|weekly).*")) {
            return "weekly";
        } else if (rule.matches(".*(?:(?:h[àằ]ng|mỗi|định kỳ) tháng|^tháng|monthly).*")) {
            return "monthly";
        }
        return rule.matches(".*(?:quý|quarterly).*") ? "quarterly" : null;
    }
}
