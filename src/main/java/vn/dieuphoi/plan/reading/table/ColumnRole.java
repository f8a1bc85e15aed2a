package vn.dieuphoi.plan.reading.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Letters;

/** What a column of a task table holds, told by its heading; the more telling before the less. */
public enum ColumnRole {
    NUMBER(
            "^(?:s?tt|số tt|số thứ tự|no\\.?|#|s/?n|mã(?: số| nhiệm vụ| nv| cv| việc| công việc)?|s?tt (?:chung|riêng|mục)|ký hiệu|id|ref\\.?|chi tiết|mục|điểm|stt chi tiết|number|code|item no\\.?)$"),
    NOTE("ghi chú|^note|remark|comment"),
    OVERSEER(
            "lãnh đạo (?:\\p{L}+ )*(?:phụ trách|chỉ đạo|theo dõi)|người chỉ đạo|chỉ đạo trực tiếp|đơn vị theo dõi|cơ quan theo dõi|theo dõi, đánh giá|theo dõi, đôn đốc|thẩm định|thẩm tra|approv|supervis|cơ quan trình|cấp trình|cấp ban hành|thẩm quyền"),
    MONEY("kinh phí|số tiền|thành tiền|đơn giá|nguồn vốn|dự toán|ngân sách|tổng mức|budget|cost|fund"),
    BASIS("căn cứ|cơ sở pháp lý|legal basis|văn bản giao"),
    UNIT("đơn vị tính|đvt|^đơn vị$|^unit$"),
    LEAD_AND_PARTNERS("chủ trì.*phối hợp|phân công|lead.*support"),
    PARTNERS(
            "phối hợp|liên quan$|contribut|cùng làm|cùng thực hiện|tham gia|phối kết hợp|(?:đơn vị|cơ quan|bộ phận|phòng|người|tổ chức)[^,]* hỗ trợ|^hỗ trợ$|partner|support|cooperat|coordinat|collaborat|consult"),
    START("bắt đầu(?!.*(?:kết thúc|hoàn thành))|khởi công|^từ(?: ngày| tháng)?$|^từ ngày|^start|begin"),
    DUE(
            "thời hạn|thời gian|^(?!mức|tỷ lệ|tỉ lệ|số |khối lượng|tình).*hoàn thành|^hạn(?!\\p{L})|tiến độ|deadline|due|target date|timeline|timeframe|time frame|^when|completion|lộ trình|thời điểm|kết thúc|đến ngày|^end|^date|thời hạn trình|^đến$|^ngày(?! giao| ban hành| ký)|^tuần$|period$|schedule|^tháng(?: thực hiện)?$|^quý$|^năm thực hiện|khi nào|bao giờ|^xong|^when"),
    LEAD(
            "^p\\.?i\\.?c(?!\\p{L})|chủ trì|chủ quản|^(?!giải pháp|cách|phương|hình thức|biện pháp|địa|nơi|nguồn|thời kỳ|đối tượng|quy trình|số|khối lượng|yêu cầu|mức|tình|điều kiện|tỷ lệ|căn cứ|công cụ).*(?:thực hiện|triển khai)$|phụ trách|chịu trách nhiệm|đầu mối|đơn vị được giao|cơ quan được giao|tham mưu|người thực hiện|đơn vị thực hiện|cơ quan thực hiện|bộ phận|đơn vị, cá nhân|trách nhiệm|soạn thảo|(?:cơ quan|đơn vị)[^,]* xây dựng|^cơ quan$|^(?:cơ quan|đơn vị)\\s*[,/-]\\s*(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân)(?:\\s*[,/-]\\s*(?:cá nhân|địa phương|tổ chức))?$|giao cho|người làm|^đồng chí|chuẩn bị$|^ai(?!\\p{L})|chủ đầu tư|lead|implement|^department|owner|responsib|in charge|accountable|^who|assigned|agency"),
    TITLE(
            "nhiệm vụ|nội dung|công việc|^việc(?!\\p{L})|^tên (?!đơn vị|cơ quan|tổ chức|cá nhân)|biện pháp|sự kiện|^chuyên đề|hoạt động|giải pháp|đầu việc|tên (?:đề án|chương trình|văn bản|dự án|kế hoạch)|danh mục|chương trình, đề án|đề án|kiến nghị|tên dự án|hạng mục|phần việc|activit|task|action|milestone|initiative|measure$|description|work item|what"),
    PRODUCT(
            "^kế hoạch(?: năm)? \\d{4}$|^năm \\d{4}$|giá trị|sản phẩm|kết quả|đầu ra|hình thức văn bản|mục tiêu|output|deliverable|result|product|outcome|minh chứng|measurement|indicator"),
    TARGET("chỉ tiêu");

    private final Pattern heading;

    ColumnRole(String heading) {
        this.heading = Pattern.compile(heading);
    }

    /** The role that a heading tells; null where it tells none. */
    public static @Nullable ColumnRole of(String heading) {
        if (heading.strip().equals("#")) {
            return NUMBER;
        }
        String words =
                Letters.key(heading).replaceAll("^[^\\p{L}\\d]+|[:.*]+$", "").strip();
        if (words.isEmpty() || words.length() > 90) {
            return null;
        }
        if (heading.contains("%")) {
            return NOTE;
        }
        if (words.matches("(?:sản phẩm|kết quả|nội dung)[^,]*(?:thực hiện|hoàn thành|đạt được|chủ yếu)?")
                && words.matches("(?:sản phẩm|kết quả).*")) {
            return PRODUCT;
        }
        if (words.matches("(?:nội dung|nhiệm vụ|công việc|hoạt động|tên nhiệm vụ).*") && !words.contains("chủ trì")) {
            return TITLE;
        }
        for (ColumnRole role : values()) {
            if (role.heading.matcher(Effort.counted(words)).find()) {
                return role;
            }
        }
        return null;
    }
}
