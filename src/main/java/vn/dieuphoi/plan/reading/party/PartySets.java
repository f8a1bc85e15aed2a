package vn.dieuphoi.plan.reading.party;

import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;

/** Tells a set of parties, each of which answers for itself, from a single one: UBND các xã, phường; các khoa, phòng. */
final class PartySets {

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern SET = Pattern.compile(
            "(?:^|.*\\s)(?:các|những|mọi|từng|mỗi|toàn thể)\\s.*|(?:" + PartyShape.SET + ")(?:\\s*[,/]\\s*(?:"
                    + PartyShape.SET
                    + "))+(?:\\s.*)?|(?:UBND|HĐND|công an|cấp ủy|chính quyền)\\s+(?:(?:xã|phường|huyện|quận|cấp \\p{L}+)\\s*[,/]\\s*.*|cấp(?: \\p{L}+)?$)"
                    + "|(?:cơ quan|đơn vị|sở|phòng|tổ chức)\\s(?:có )?liên quan|(?:all|each|every|other|relevant)\\s.*|.*\\s(?:agencies|departments|faculties|units|offices|teams)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Names of one body that are made of several words for members: Ban quản lý các khu công nghiệp. */
    private static final Pattern ONE = Pattern.compile(
            "(?i:(?:ban quản lý|hội|liên hiệp|liên minh|hiệp hội|quỹ|trung tâm|văn phòng|ban|phòng|sở|viện|học viện|trường|công ty|tổng công ty|ngân hàng|cục|chi cục|vụ|ủy ban|uỷ ban)\\s).*",
            Pattern.UNICODE_CASE);

    private PartySets() {}

    static boolean holds(String name) {
        String words = BRACKETS.matcher(Effort.counted(name)).replaceAll("").strip();
        boolean plural = words.matches("(?i)(?:các|những|tất cả|mỗi|từng)\\s.*");
        return SET.matcher(Effort.counted(words)).matches()
                && (plural || !ONE.matcher(Effort.counted(words)).matches());
    }
}
