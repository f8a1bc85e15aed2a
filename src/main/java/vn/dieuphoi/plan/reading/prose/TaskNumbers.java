package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** The numbers of tasks that a sentence names: nhiệm vụ 1, 3, 5 Mục II. */
record TaskNumbers(List<String> numbers, @Nullable String chapter, int at, int end) {

    private static final String NUMBER =
            "(?:\\d{1,3}(?:\\.\\d{1,3})*(?:\\.?[a-zđ](?=[\\s,;.)]))?|[a-zđ](?=[\\s,;)]|$))";
    private static final Pattern NAMED = Pattern.compile(
            "(?:các\\s+)?(?:nhiệm vụ|nội dung|mục|tiểu mục|điểm|khoản|công việc|giải pháp|việc|phần việc|tasks?|items?)(?:\\s+(?:số|thứ|thuộc|nêu tại|tại|có số|mang số|được giao tại|ở|điểm|khoản|mục|nhiệm vụ|từ))*\\s+(?<list>"
                    + NUMBER
                    + "(?:\\s*(?:,|;|và|-|–|đến|,\\s*và|,\\s*điểm|,\\s*mục|và điểm|và mục|and)\\s*(?:(?:các\\s+)?(?:nhiệm vụ|nội dung|mục|điểm|số)\\s+){0,2}"
                    + NUMBER
                    + ")*)"
                    + "(?:\\s*,?\\s*(?:khoản\\s+(?<clause>\\d+))?\\s*,?\\s*(?:của\\s+|tại\\s+|thuộc\\s+)?(?:mục|phần|chương)\\s+(?<chapter>[IVX]+))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<TaskNumbers> in(Stretch words) {
        List<TaskNumbers> all = new ArrayList<>();
        Matcher found = words.matcher(NAMED);
        while (found.find()) {
            String clause = found.group("clause");
            List<String> numbers = new ArrayList<>();
            for (String number : spread(found.group("list"))) {
                numbers.add(clause == null ? number : clause + "." + number);
            }
            all.add(new TaskNumbers(numbers, found.group("chapter"), found.start(), found.end()));
        }
        return all;
    }

    /** 2-4, 7 → 2, 3, 4, 7. */
    private static List<String> spread(String list) {
        List<String> numbers = new ArrayList<>();
        Matcher part = Pattern.compile("(" + NUMBER + ")(?:\\s*(?:-|–|đến)\\s*(" + NUMBER + "))?")
                .matcher(Effort.counted(list));
        while (part.find()) {
            String first = part.group(1);
            String last = part.group(2);
            numbers.add(first);
            if (last != null) {
                int dot = first.lastIndexOf('.');
                String stem = first.substring(0, dot + 1);
                boolean same = last.startsWith(stem)
                        && first.substring(dot + 1).matches("\\d+")
                        && last.substring(Math.min(stem.length(), last.length()))
                                .matches("\\d+");
                if (same) {
                    int to = Integer.parseInt(last.substring(stem.length()));
                    for (int i = Integer.parseInt(first.substring(dot + 1)) + 1; i < to; i++) {
                        numbers.add(stem + i);
                    }
                }
                numbers.add(last);
            }
        }
        return numbers;
    }
}
