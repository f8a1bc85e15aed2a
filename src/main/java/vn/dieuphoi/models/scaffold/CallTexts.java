package vn.dieuphoi.models.scaffold;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the documentation of the calls that every item makes. */
public final class CallTexts {

    private CallTexts() {}

    /** What the call of the rounds is called. */
    public static String roundsName(PlannedItem item) {
        return switch (item.rhythm().rounds()) {
            case WEEKLY -> "Ghi tiến độ hằng tuần";
            case FORTNIGHTLY -> "Ghi tiến độ hai tuần một lần";
            case MONTHLY -> "Ghi tiến độ hằng tháng";
            case QUARTERLY -> "Ghi tiến độ hằng quý";
            case NONE -> "Không hỏi tiến độ định kỳ";
        };
    }

    public static String rounds(PlannedItem item) {
        String each = switch (item.rhythm().rounds()) {
            case WEEKLY -> "Mỗi tuần, từ tuần bắt đầu đến tuần hết hạn";
            case FORTNIGHTLY -> "Hai tuần một lần, từ tuần bắt đầu đến tuần hết hạn";
            case MONTHLY -> "Mỗi tháng, từ tháng bắt đầu đến tháng hết hạn";
            case QUARTERLY -> "Mỗi quý, từ quý bắt đầu đến quý hết hạn";
            case NONE -> "Kế hoạch không hỏi tiến độ định kỳ; khi kế hoạch có nhịp, suốt thời gian";
        };
        return each + " của mục " + item.code() + ", đơn vị chủ trì ghi tiến độ và minh chứng.";
    }

    /** What the call of the reports is called. */
    public static String reportsName(PlannedItem item) {
        return switch (item.rhythm().reports()) {
            case MONTHLY -> "Nộp báo cáo tháng của mục";
            case QUARTERLY -> "Nộp báo cáo quý của mục";
            case YEARLY -> "Nộp báo cáo năm của mục";
            case NONE -> "Không nộp báo cáo định kỳ";
        };
    }

    public static String reports(PlannedItem item) {
        String when = switch (item.rhythm().reports()) {
            case MONTHLY -> "Sau ngày chốt số liệu của mỗi tháng";
            case QUARTERLY -> "Sau ngày chốt số liệu của mỗi quý";
            case YEARLY -> "Sau ngày chốt số liệu của mỗi năm";
            case NONE -> "Kế hoạch không hỏi báo cáo định kỳ; khi kế hoạch có nhịp, sau mỗi ngày chốt số liệu";
        };
        return when + ", đơn vị chủ trì nộp báo cáo của mục " + item.code() + " để phòng thường trực tổng hợp.";
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
