package vn.dieuphoi.plan.reading.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * What a document calls its tables, where several number their tasks from 1: the numbers of a later one stand behind its
 * own, II.1 of Phụ lục II, so that none is used twice.
 */
public final class TableNumber {

    /** Phụ lục II, Biểu số 02, Bảng 3; or the chapter above it: II. NHIỆM VỤ …. */
    private static final Pattern CALLED = Pattern.compile(
            "^(?:(?:phụ lục|biểu|bảng|danh mục|phần|chương|mục|annex|table|part)(?:\\s+số)?\\s+0?(?<named>[IVX]{1,5}|[1-9]\\d?)(?![\\p{L}\\d])"
                    + "|(?<chapter>[IVX]{1,5})\\s*[./)–-]\\s*\\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<String> used = new HashSet<>();
    private int tables;

    /** The number by which a heading calls what stands below it; null where it calls it by none. */
    public static @Nullable String in(Stretch heading) {
        Matcher called = CALLED.matcher(Effort.counted(heading.line().strip()));
        if (!called.find()) {
            return null;
        }
        String named = called.group("named");
        return named == null ? called.group("chapter") : named;
    }

    /**
     * @param items of the next table
     * @param called by which the document calls the table; null where it does not
     */
    public void settle(List<DraftItem> items, @Nullable String called) {
        tables++;
        if (items.stream().anyMatch(item -> used.contains(item.code.text()))) {
            String before = free(items, called == null ? String.valueOf(tables) : called);
            for (DraftItem item : items) {
                Fact code = item.code;
                item.code = new Fact(
                        before + "." + code.text(),
                        code.raw(),
                        code.confidence(),
                        "bảng này lại đánh số từ đầu: số của bảng đứng trước; " + code.reason());
            }
        }
        items.forEach(item -> used.add(item.code.text()));
    }

    /** As the document calls it, or by the first number that makes none of them one of those before. */
    private String free(List<DraftItem> items, String called) {
        String before = called;
        for (int next = tables; taken(items, before); next++) {
            before = String.valueOf(next);
        }
        return before;
    }

    private boolean taken(List<DraftItem> items, String before) {
        return items.stream().anyMatch(item -> used.contains(before + "." + item.code.text()));
    }
}
