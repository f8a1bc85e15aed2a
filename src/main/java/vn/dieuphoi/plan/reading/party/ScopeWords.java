package vn.dieuphoi.plan.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** The part of the work that is a party's own, said behind its name. */
final class ScopeWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SCOPE = Pattern.compile(
            "(?:\\s*:\\s+|\\s+(?:trực tiếp|triển khai|thực hiện|tham mưu|chủ trì|xây dựng|phụ trách|chịu trách nhiệm|tổ chức|hướng dẫn|cung cấp|vận hành|rà soát|tổng hợp|theo dõi|đối với|bố trí|đề xuất|kiểm tra|thẩm định|có trách nhiệm)\\s)(?=\\p{L})");
    private static final Pattern PART = Pattern.compile(
            "\\(((?:phần|mảng|về|đối với|phụ trách|lĩnh vực|nội dung|khối|khu vực)\\s[^)]+)\\)\\s*$", FLAGS);

    /** Of several deputies, one is named by what he answers for: Phó Hiệu trưởng phụ trách chuyên môn. */
    private static final Pattern DEPUTY = Pattern.compile("(?:đ/c |đồng chí )?phó \\p{L}", FLAGS);

    private ScopeWords() {}

    /** Whether words that a scope begins with stand anywhere in these. */
    static boolean follow(CharSequence words) {
        return SCOPE.matcher(Effort.counted(words)).find();
    }

    static Matcher of(Stretch words) {
        return words.matcher(SCOPE);
    }

    /** Goes on to the first scope that is no part of the name. */
    static boolean found(Stretch words, Matcher scope) {
        boolean found = scope.find();
        while (found
                && (NameEnd.goesOn(words.cut(0, scope.start()), scope.group())
                        || scope.group().strip().equals("phụ trách")
                                && DEPUTY.matcher(Effort.counted(words.cut(0, scope.start())))
                                        .lookingAt())) {
            found = scope.find();
        }
        return found;
    }

    /** The part of the work that brackets behind a name give it: Sở Xây dựng (phần hạ tầng). */
    static @Nullable Stretch bracketed(Stretch words) {
        Matcher part = words.matcher(PART);
        return part.find() ? words.cut(part.start(1), part.end(1)) : null;
    }

    /** What the last of several names is to do is said of those before it on the same line as well. */
    static List<PartyMention> shared(List<PartyMention> mentions) {
        List<PartyMention> shared = new ArrayList<>(mentions);
        for (int i = shared.size() - 2; i >= 0; i--) {
            Stretch below = shared.get(i + 1).scope();
            if (shared.get(i).scope() == null && below != null && Character.isLowerCase(below.charAt(0))) {
                shared.set(i, shared.get(i).within(below));
            }
        }
        return shared;
    }
}
