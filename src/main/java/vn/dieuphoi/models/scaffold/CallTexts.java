package vn.dieuphoi.models.scaffold;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the documentation of the calls that every item makes. */
public final class CallTexts {

    private CallTexts() {}

    public static String rounds(PlannedItem item) {
        return "Mỗi tháng, từ tháng bắt đầu đến tháng hết hạn của mục " + item.code()
                + ", đơn vị chủ trì ghi tiến độ và minh chứng.";
    }

    public static String reports(PlannedItem item) {
        return "Sau ngày chốt số liệu của mỗi quý, đơn vị chủ trì nộp báo cáo của mục " + item.code()
                + " để phòng thường trực tổng hợp.";
    }

    /** @param approval what leadership approves; null where it approves nothing */
    public static String closing(PlannedItem item, @Nullable String approval) {
        return (approval == null ? "" : item.names().leadership() + " duyệt hoặc trả lại: " + approval + ". ")
                + "Đơn vị chủ trì chốt kết quả của mục " + item.code() + ", hoặc chuyển phần còn lại sang năm sau. "
                + PlannedItem.asText(item.item().timeText());
    }

    public static String coordination(PlannedItem item) {
        String outside = item.outside().stream().map(OutsideParty::name).collect(Collectors.joining(", "));
        String partners = item.partners().isEmpty() ? "theo đề nghị" : String.join(", ", item.partners());
        return "Mỗi đơn vị nhận một đề nghị riêng. Phối hợp: " + partners + "."
                + (outside.isEmpty() ? "" : " Bên ngoài " + item.names().bodyWord() + ": " + outside + ".")
                + (item.item().openPartners()
                        ? " Đơn vị chủ trì được mời thêm phòng, đơn vị liên quan khi cần."
                        : " Danh sách đóng: chỉ thêm đơn vị phối hợp khi "
                                + item.names().leadershipWord() + " đồng ý.");
    }
}
