package vn.dieuphoi.plan.reading.party;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Where a sentence turns from the parties it names to what they do: phối hợp với Sở Xây dựng | rà soát … */
public final class NameEnd {

    /** Words that say what is done; written small, since a name begins its own words with capitals. */
    private static final String VERBS =
            "xây dựng|tham mưu|thực hiện|tổ chức|triển khai|hoàn thiện|hoàn thành|rà soát|trong việc|trong quá trình|đề xuất|để|ban hành"
                    + "|kiểm tra|giám sát|hướng dẫn|theo|cung cấp|tuyên truyền|giải quyết|nhằm|chuẩn bị|lập|trình|mở|vận động|báo cáo|thẩm định"
                    + "|thẩm tra|bố trí|tổng hợp|cập nhật|khảo sát|đánh giá|đôn đốc|theo dõi|đưa|bảo đảm|đảm bảo|tiếp tục|nghiên cứu|phát triển"
                    + "|vận hành|quản lý|số hóa|số hoá|trước|trong|chậm nhất|soạn|biên soạn|biên tập|đăng|lựa chọn|chọn|ký|sửa|sửa đổi|lắp|lắp đặt"
                    + "|cải tạo|mua|mua sắm|in|phát động|niêm yết|công khai|công bố|cấp(?! nước| thoát)|giao(?! thông| lưu| dịch| thương)|thu|thu hút|sắp xếp|sử dụng|tiến hành|quan tâm|khi"
                    + "|ưu tiên|quy hoạch|các chính sách|và nhân dân|chủ trì|có trách nhiệm|chịu trách nhiệm|căn cứ|giúp|xử lý|(?:hằng|hàng)(?= (?:năm|quý|tháng|tuần|ngày|kỳ))"
                    + "|thường xuyên|định kỳ|kịp thời|chủ động|tăng cường|đẩy mạnh|nâng cao|nâng cấp|tham gia|hỗ trợ|huy động|phân bổ|phân công"
                    + "|phê duyệt|thành lập|kiện toàn|bồi dưỡng|đào tạo|tập huấn|tuyển chọn|tuyển dụng|điều tra|phân tích|tích hợp|kết nối|chia sẻ"
                    + "|đồng bộ|xác định|lồng ghép|ứng dụng|duy trì|khai thác|phổ biến|quán triệt|phát hiện|ngăn chặn|phòng ngừa|xét|tháo gỡ"
                    + "|làm việc|tiếp nhận|gửi|nộp|kiến nghị|góp ý|chỉ đạo|lãnh đạo|đối với|về việc|khẩn trương|nghiêm túc|tập trung|trực tiếp"
                    + "|phụ trách|ra quân|bàn giao|tiêm|trồng|thi công|diễn tập|tuần tra|tổng kết|sơ kết|trao đổi|thống nhất|tìm kiếm|thiết kế"
                    + "|kiểm định|kiểm kê|kiểm đếm|phúc tra|nghiệm thu|phân loại|phân luồng|thu gom|bổ sung|điều chỉnh|di dời|khắc phục|khen thưởng"
                    + "|khuyến khích|nhân rộng|phát hành|phát huy|quảng bá|(?<!Đào )tạo|tăng|thay thế|thí điểm|thiết lập|thông báo|thu thập|thúc đẩy|tiếp thu"
                    + "|trang bị|xác minh|xác nhận|xóa|xoá|yêu cầu|đối chiếu|đối thoại|đề nghị|dự thảo|củng cố|công nhận|chuyển|giải ngân|mời|quét|chỉnh trang|tôn tạo|tu bổ|gia cố|đấu giá|đấu thầu|tăng gia|kiểm soát|nhận diện|đo đạc|thống kê|rà phá|vệ sinh|tiếp đón|đón tiếp|đón";

    private static final Pattern VERB = Pattern.compile(",?\\s+(?:" + VERBS + ")(?=[\\s,:.;]|$)");
    private static final Pattern MARK = Pattern.compile("[;:\\n(]|\\.(?=\\s|$)");
    private static final Pattern STOP = Pattern.compile("\\.(?=\\s|$)");
    /** Behind these words a verb is still a part of the name: Ban Quản lý dự án đầu tư | xây dựng huyện. */
    private static final Pattern NAME_GOES_ON = Pattern.compile(
            "(?:^|.*\\s)(?:và|các|của|cùng|quản lý|hộ|người|(?<!quản lý )nhà|trung|cao|sơ)"
                    + "|(?:^|.*[,;]\\s+|.*\\s(?:và|các|với)\\s+)(?!(?:phường|xã|thị trấn|huyện|quận|thành phố|tỉnh|trường|khoa)$)(?:"
                    + PartyShape.NAMED + "|cơ quan|đơn vị|doanh nghiệp|tổ chức|cơ sở)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** What boards and companies do by their name: Ban Quản lý dự án đầu tư xây dựng. */
    private static final Pattern BUILDS =
            Pattern.compile("xây dựng|phát triển|thiết kế|giám sát|kiểm tra|khai thác|quản lý");

    private static final Pattern BUILDER = Pattern.compile(
            "(?:.*\\s)(?:đầu tư|dự án|tư vấn|thiết kế|cổ phần|vật liệu|hạ tầng|kỹ thuật|đô thị)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private NameEnd() {}

    /** How many characters at the beginning of a sentence's rest are names; all where nothing ends them. */
    public static int inSentence(Stretch words) {
        return in(words, MARK);
    }

    /** Likewise in a list, which goes on over semicolons and lines. */
    static int inList(Stretch words) {
        return in(words, STOP);
    }

    private static int in(Stretch words, Pattern mark) {
        Matcher marked = words.matcher(mark);
        int end = marked.find() ? marked.start() : words.length();
        Matcher verb = words.matcher(VERB);
        while (verb.find() && verb.start() < end) {
            if (!goesOn(words.cut(0, verb.start()), verb.group())) {
                return verb.start();
            }
        }
        return end;
    }

    /** Whether a verb behind these words is still a part of the name. */
    static boolean goesOn(Stretch before, String verb) {
        return before.length() < 2
                || NAME_GOES_ON.matcher(Effort.counted(before)).matches()
                || BUILDS.matcher(Effort.counted(verb.strip())).lookingAt()
                        && BUILDER.matcher(Effort.counted(before)).matches();
    }
}
