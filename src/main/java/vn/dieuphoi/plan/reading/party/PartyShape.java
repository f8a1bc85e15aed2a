package vn.dieuphoi.plan.reading.party;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;

/** How names of bodies begin in Vietnamese and English documents. */
final class PartyShape {

    private static final int EITHER = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Heads that a name follows: Sở Tài chính. */
    static final String NAMED =
            "Sở|Bộ môn|Bộ|Ban|Phòng|P\\.|Trung tâm|TT\\.?|Chi cục|Tổng cục|Cục|Vụ|Viện|Trường|Khoa|Tổ|Đội"
                    + "|Đoàn|Hội|Hiệp hội|Liên đoàn|Liên minh|Liên hiệp|Tổng công ty|Công ty|Tập đoàn|Đài|Báo|Tạp chí|Thuế|Hải quan|Chi bộ|Đảng bộ"
                    + "|Câu lạc bộ|CLB|Hợp tác xã|HTX|Quỹ|Bệnh viện|Trạm|Nhà máy|Xí nghiệp|Phân xưởng|Xưởng|Ủy ban|Uỷ ban|Hội đồng|Thư viện|Bảo tàng|Nhà văn hóa"
                    + "|Học viện|Đại học|Trường Đại học|Tiểu ban|Phân hiệu|Ký túc xá|Kho bạc|Bảo hiểm|Ngân hàng|Tòa án|Toà án|Viện kiểm sát|Ông|Bà"
                    + "|Đồng chí|Đ/c|Hạt|Đồn|Lâm trường|Nông trường|Liên chi|Ngành|Nhóm|Bộ phận|Khối|Chi nhánh|Phường|Xã|Thị trấn|Huyện|Quận|Thành phố|UBND|Văn phòng|VP|Thanh tra|Công an"
                    + "|Công đoàn|Viễn thông|Điện lực|Hạt|Trại|Trang trại|Nông trại|Cảng vụ|Cảng|Đồn|Tòa soạn|Phòng khám|Nhà hát|Khu|Cụm|Lãnh đạo|Giám đốc|Phó Giám đốc|Chủ tịch|Trưởng|Phó|Chánh|Bí thư|Hiệu trưởng|Ban Giám|BCH|BQL|BCĐ|TTYT|Lực lượng";
    /** Heads that are a name by themselves. */
    private static final String ALONE =
            "Công an|Viện kiểm sát|Viện Kiểm sát|Tòa án|Toà án|Thi hành án|UBND|HĐND|UBMTTQ|UB MTTQ|MTTQ|Mặt trận|Thanh tra|Văn phòng|Kho bạc|Công đoàn|Đoàn thanh niên|Đoàn TN"
                    + "|Hội phụ nữ|Hội nông dân|Hội cựu chiến binh|Hội LHPN|Bảo hiểm xã hội|BHXH|Ngân hàng|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân"
                    + "|Thường trực|Ban Giám đốc|Ban Giám hiệu|Ban Thường vụ|Ban Chấp hành|Ban Chỉ đạo|Đảng ủy|Đảng uỷ|Huyện ủy|Thành ủy"
                    + "|Huyện đoàn|Tỉnh đoàn|Thành đoàn|Thị đoàn|Quận đoàn|Đoàn trường|Báo và|Đài Phát thanh|Hiệu trưởng|Xã đội|Viễn thông|Đài Truyền thanh|Nhà trường|Hội Sinh viên|Tiểu ban"
                    + "|Thống kê tỉnh|Thống kê thành phố|Thống kê Thành phố|Chi đoàn|Thư viện|Thuế tỉnh|Thuế thành phố|Thuế Thành phố|Thuế cơ sở|Thuế khu vực|Hải quan cửa khẩu|Hải quan khu vực|Bộ đội Biên phòng|Bộ đội biên phòng|Viettel|MobiFone|Mobifone|VinaPhone|Vinaphone|Agribank|Vietcombank|VietinBank|Vietinbank|Petrolimex|Bưu chính|Tỉnh ủy|Quận ủy|Huyện uỷ|Thành uỷ|Tỉnh uỷ|Cấp ủy|Cơ quan|Đơn vị|Chủ đầu tư|Nhà thầu|Bưu điện|Điện lực|Kế toán|Văn thư|Tổ chức|Lãnh đạo"
                    + "|Cán bộ|Công chức|Chuyên viên|Nhân viên|Giảng viên|Sinh viên|Chi bộ|Các|Tổ công tác|Tổ giúp việc|Tổ Công tác|Tổ Giúp việc|Liên hiệp các|Ban quản lý các";
    /** Names of sets, which go on over commas: các sở, ban, ngành. */
    static final String SET =
            "sở|bộ|ban|ngành|phòng|đơn vị|cơ quan|địa phương|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh"
                    + "|tổ chức|đoàn thể|hội|doanh nghiệp|hợp tác xã|khoa|trường|viện|trung tâm|cá nhân|người dân|nhân dân|cấp ủy|chính quyền|cơ sở"
                    + "|thôn|tổ dân phố|khu phố|đặc khu|bộ môn|chi nhánh|phân xưởng|tập đoàn|tổng công ty|lĩnh vực|cấp|mặt trận";

    private static final Pattern HEAD = Pattern.compile(
            "^(?:(?:" + NAMED + ")(?=\\s+[\\p{Lu}\\d“\"])|(?:" + ALONE
                    + ")(?!\\p{L})|(?i:các|những|tất cả|toàn thể|mỗi|từng|đại diện)\\s+\\p{L}"
                    + "|(?:Ban|Phòng|Trung tâm|Chi cục|Văn phòng|Thanh tra|Tổ|Nhà trường|Bộ phận|Nhóm|Hội đồng|Ủy ban|Uỷ ban)\\s+(?!(?:cháy|chống|ngừa|hành|chức)\\b)\\p{Ll}{2}"
                    + "|(?:phòng|sở|bộ|ban|khoa|viện|trường|trung tâm|thanh tra|văn phòng|chi cục|cục|công ty|tổ)\\s+(?=\\p{Lu})"
                    + "|(?:phòng|trạm|trung tâm|hội|đài|trường|ban quản lý)\\s+\\p{Ll}[\\p{Ll} ]{1,30}?\\s(?:các|của|thuộc|cấp)\\s"
                    + "|(?!(?i:xã hội|tỉnh đủ|cơ sở hạ tầng))(?i:" + SET
                    + ")(?=\\s*[,;/]|\\s*$|\\s+(?:và\\s+)?(?:(?:có\\s+)?liên quan|(?i:" + SET
                    + ")\\b|trực thuộc|thuộc|chuyên môn|quản lý|được giao|chức năng))"
                    + "|(?i:UBND|HĐND|công an|cơ quan|đơn vị|chủ đầu tư|doanh nghiệp|địa phương|lãnh đạo)\\s"
                    + "|[A-ZĐÂĂÊÔƠƯ]{2,}[A-ZĐ0-9&-]*(?=\\s*(?:[,;/()\\n.]|$)|\\s+(?:(?:và|chủ trì|phối hợp|tỉnh|thành phố|TP|huyện|quận|phường|xã|thị xã|thị trấn|khu vực|cấp)(?!\\p{L})|\\p{Lu}\\p{Ll})))");
    /** A foreign name among Vietnamese ones, whose syllables are shorter. */
    private static final Pattern FOREIGN =
            Pattern.compile("^[A-Z][a-z]{6,}(?: [A-Z][A-Za-z0-9&]*)*(?=\\s*(?:[,;/()\\n.]|$)|\\s+và\\s)");

    private static final Pattern ENGLISH =
            Pattern.compile("^(?:the\\s+)?(?:[A-Z][\\w&.'’-]*|all|each|every|other|relevant)\\b");
    private static final Pattern SET_ON = Pattern.compile("^(?:" + SET + ")(?!\\p{L})", EITHER);
    private static final Pattern BARE_SET = Pattern.compile(
            "^(?:(?:[^,;/\\n]{2,60}\\s)?(?:các|những|tất cả các|một số|UBND|HĐND|công an)\\s+(?:các\\s+)?(?:\\p{Ll}+\\s+){0,3})?(?:(?:"
                    + SET
                    + ")(?:\\s+(?:chuyên môn|trực thuộc|thuộc \\p{L}+|liên quan))?(?:\\s*[,/]\\s*|\\s+và\\s+)?)+$",
            EITHER);
    private static final Pattern PLURAL = Pattern.compile(
            "^(?:các|những)\\s+(sở|bộ|phòng|ban|khoa|chi cục|trường|xã|phường|huyện|đơn vị|cơ quan)\\s*:?\\s+(?=(?-i:\\p{Lu}))",
            EITHER);

    private PartyShape() {}

    static boolean begins(CharSequence words, boolean english) {
        return HEAD.matcher(Effort.counted(words)).find()
                || english && ENGLISH.matcher(Effort.counted(words)).find();
    }

    /** Whether the words begin with a foreign name and nothing else up to the next mark: Samsung SDS, … */
    static boolean foreign(CharSequence words) {
        return FOREIGN.matcher(Effort.counted(words)).find();
    }

    /** Whether the words go on with a set: ban, ngành. */
    static boolean setGoesOn(CharSequence left, CharSequence right) {
        return !left.toString().endsWith("liên quan")
                && SET_ON.matcher(Effort.counted(right)).find()
                && Character.isLowerCase(right.charAt(0))
                && BARE_SET.matcher(Effort.counted(left.toString().strip())).find();
    }

    /** A head with nothing behind it: Báo và Đài …, where it is no name yet. */
    static boolean stump(CharSequence words) {
        return Pattern.matches("(?:" + NAMED + ")", Effort.counted(words))
                && !Pattern.matches("(?:" + ALONE + ")", Effort.counted(words));
    }

    /** The head that a plural gives each name after it: các Sở: Nội vụ, Tài chính. */
    static Matcher plural(CharSequence words) {
        return PLURAL.matcher(Effort.counted(words));
    }

    /** The head that a name begins with, as it is written; empty where there is none. */
    static String head(CharSequence words) {
        Matcher head = Pattern.compile("^(?:" + NAMED + ")(?=\\s)", EITHER).matcher(Effort.counted(words));
        return head.find() ? head.group() : "";
    }
}
