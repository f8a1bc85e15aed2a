package vn.dieuphoi.plan.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Cuts a list of names where one ends and the next begins, and leaves commas and "và" inside names alone. */
final class PartyCuts {

    private static final Pattern BORDER = Pattern.compile(
            "(?<strong>\\s*[;\\n•]\\s*[-–+*]?\\s*|(?<=\\.)(?<!(?<!\\p{L})(?:\\p{Lu}|TP|TX|TT|XN|PX|NM|CN|ThS|TS|PGS|GS|BS|KS|ĐH|CĐ)\\.)\\s+(?=\\p{Lu}))|(?<weak>\\s*[,/+]\\s*(?:và\\s+|cùng\\s+|and\\s+)?|\\s+(?:và|cùng với|cùng|với|and|&)\\s+|\\s+[-–]\\s+)");
    /** A person with the office he holds is one: Ông Lê Văn Thạch, Phó Chủ tịch UBND xã. */
    private static final Pattern PERSON = Pattern.compile("(?:Ông|Bà|Đồng chí|Đ/c|Đ/C|đồng chí)\\s");

    private static final Pattern OFFICE = Pattern.compile(
            "(?:Phó |Quyền )?(?:Chủ tịch|Giám đốc|Trưởng|Bí thư|Chánh|Hiệu trưởng|Chủ nhiệm|Cục trưởng|Viện trưởng|Tổng|Ủy viên|Thường trực)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BODY = Pattern.compile(
            "\\b(?:Department|Office|Unit|Division|Team|Agency|Authority|Committee|Council|Board|Ministry|Bureau|Cent(?:er|re)|Faculty|School|Section|Directorate|Service)\\b");

    /** What may be a body, and is work that a body is named by behind another: Phòng Cải cách hành chính và Văn thư lưu trữ. */
    private static final Pattern WORK =
            Pattern.compile("(?:Văn thư|Kế toán|Tổ chức|Thống kê|Thư viện|Cán bộ|Công chức)(?!\\p{L})");

    private static final Pattern LIST_END = Pattern.compile("[;\\n]");

    private static final Pattern ARTICLE = Pattern.compile("^(?:cùng |với |của )");

    private final KnownParties register;
    private final NameStore store;
    private final boolean english;

    PartyCuts(KnownParties register, NameStore store, boolean english) {
        this.register = register;
        this.store = store;
        this.english = english;
    }

    List<Stretch> of(Stretch words) {
        List<Stretch> pieces = new ArrayList<>();
        Matcher border = words.matcher(BORDER);
        int start = 0;
        int from = 0;
        while (from <= words.length() && border.find(from)) {
            from = border.end();
            Stretch left = words.cut(start, border.start());
            Stretch right = words.from(border.end());
            if (!inBrackets(left)
                    && cuts(left, right, border.group("strong") != null, border.group(), words.from(start))) {
                pieces.add(left.trimmed("-–+*•"));
                start = border.end();
            }
        }
        pieces.add(words.from(start).trimmed("-–+*•"));
        pieces.removeIf(piece ->
                piece.isBlank() || ARTICLE.matcher(Effort.counted(piece + " ")).matches());
        return pieces;
    }

    private boolean cuts(Stretch left, Stretch right, boolean strong, String border, Stretch whole) {
        if (left.isBlank() || right.isBlank()) {
            return !right.isBlank();
        }
        int known = Math.max(register.longestAt(whole), store.longestAt(whole));
        if (known > left.length() + 1 && !strong) {
            return false;
        }
        boolean begins = PartyShape.begins(right, english) || !english && PartyShape.foreign(right);
        if (strong) {
            boolean newLine = border.indexOf(';') < 0 && border.indexOf('•') < 0;
            return !newLine
                    || begins
                    || !Character.isLowerCase(right.charAt(0))
                    || left.toString().matches("(?s).*[;,.]");
        }
        String mark = border.strip();
        if (person(left, right)) {
            return false;
        }
        if (mark.matches("[-–]")) {
            return false;
        }
        if (english && mark.startsWith(",") && goesOnInEnglish(left, right)) {
            return false;
        }
        if (english && mark.matches("and|&")) {
            return PartyShape.begins(right, false)
                    || right.toString().matches("(?s)[A-Z]{2,}\\b.*") && !mark.equals("&");
        }
        if (mark.equals("với")) {
            return begins && !PartyShape.setGoesOn(left, right);
        }
        boolean oneOffice = PartyShape.stump(left.trimmed()) && !mark.equals(",")
                || left.toString().endsWith("HĐND") && right.toString().startsWith("UBND")
                || left.toString().matches("(?s).*(?:ĐBQH|Đoàn đại biểu Quốc hội)")
                        && right.toString().matches("(?s)(?:HĐND|Hội đồng nhân dân).*");
        if (oneOffice || PartyShape.setGoesOn(left, right)) {
            return false;
        }
        if (mark.equals("và")
                && WORK.matcher(Effort.counted(right)).lookingAt()
                && !PartyShape.head(left).isEmpty()) {
            return register.longestAt(right) > 0;
        }
        return begins || register.longestAt(right) > 0 || store.longestAt(right) > 3;
    }

    /** Health, | Safety and Environment Department: what is no body yet goes on to the next one that is. */
    private static boolean goesOnInEnglish(Stretch left, Stretch right) {
        boolean sign = left.toString().matches("(?s)[A-Z&/ ]{2,12}|(?i:all|each|every|other|relevant)\\b.*");
        Matcher end = right.matcher(LIST_END);
        Stretch next = end.find() ? right.cut(0, end.start()) : right;
        return !sign && !left.finds(BODY) && next.finds(BODY);
    }

    /** Whether the first words name a person and the second the office he holds. */
    static boolean person(Stretch left, Stretch right) {
        return PERSON.matcher(Effort.counted(left)).lookingAt()
                && OFFICE.matcher(Effort.counted(right)).lookingAt();
    }

    private static boolean inBrackets(Stretch left) {
        int open = 0;
        for (int i = 0; i < left.length(); i++) {
            open += left.charAt(i) == '(' ? 1 : left.charAt(i) == ')' ? -1 : 0;
        }
        return open > 0;
    }
}
