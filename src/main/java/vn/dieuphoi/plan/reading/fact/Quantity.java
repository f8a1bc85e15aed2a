package vn.dieuphoi.plan.reading.fact;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * How many of what a product is: 04 phóng sự.
 *
 * @param unit what is counted; as it is written
 */
public record Quantity(BigDecimal number, String unit) {

    /** Things that plans count. */
    static final String COUNTED =
            "phóng sự|hội nghị|hội thảo|lớp|buổi|cuộc|bài|tin|chuyên mục|chuyên đề|mô hình|đợt|công trình|tuyến|cây|dự án|đề án|hoạt động|doanh nghiệp"
                    + "|hợp tác xã|hộ|cơ sở|sản phẩm|ứng dụng|phần mềm|bộ|cuốn|tờ rơi|pano|băng rôn|lễ hội|hiện vật|làng|nhà|phòng học|trường|thiết bị|máy"
                    + "|hồ sơ|văn bản|báo cáo|kế hoạch|đoàn|lượt|người|học viên|sinh viên|cán bộ|đoàn kiểm tra|chương trình|sự kiện|giải|camera|km|ha|m2|tấn|thửa"
                    + "|điểm|nút giao|gian hàng|thiết chế|video|clip|phiên|ngày hội|hội chợ|khóa|khoá";

    private static final Pattern AT_HEAD = Pattern.compile(
            "^(?:(?:Tối thiểu|Ít nhất|Trên|Khoảng|Hoàn thành|Tổ chức|Xây dựng)\\s+)?(?<number>\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})\\s+(?<unit>"
                    + COUNTED + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The quantity that words begin with; null where they name none. */
    public static @Nullable Quantity in(Stretch words) {
        Matcher found = words.matcher(AT_HEAD);
        return found.find()
                ? new Quantity(new BigDecimal(found.group("number").replace(".", "")), found.group("unit"))
                : null;
    }
}
