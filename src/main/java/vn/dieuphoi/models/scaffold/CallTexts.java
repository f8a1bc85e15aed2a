package vn.dieuphoi.models.scaffold;

import java.util.stream.Collectors;

/** What stands in the documentation of the calls that every item makes. */
public final class CallTexts {

    private CallTexts() {}

    public static String rounds(PlannedItem item) {
        return "Mỗi tháng, từ tháng bắt đầu đến tháng 12, đơn vị chủ trì ghi tiến độ và minh chứng của mục "
                + item.code() + ".";
    }

    public static String reports(PlannedItem item) {
        return "Sau ngày chốt số liệu của mỗi quý, đơn vị chủ trì nộp báo cáo của mục " + item.code()
                + " để phòng thường trực tổng hợp.";
    }

    public static String coordination(PlannedItem item) {
        String outside = item.outside().stream().map(OutsideParty::name).collect(Collectors.joining(", "));
        return "Mỗi đơn vị nhận một đề nghị riêng. " + item.partnerLane() + "."
                + (outside.isEmpty() ? "" : " Bên ngoài Sở: " + outside + ".")
                + (item.item().openPartners()
                        ? " Đơn vị chủ trì được mời thêm phòng, đơn vị liên quan khi cần."
                        : " Danh sách đóng: chỉ thêm đơn vị phối hợp khi lãnh đạo Sở đồng ý.");
    }
}
