package vn.dieuphoi.turn.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.turn.TurnRow;
import vn.dieuphoi.work.ending.EndingWay;

/**
 * Those that end alike.
 *
 * @param way null for those that a person has to decide
 */
record TurnGroup(@Nullable EndingWay way, String title, String hint, List<TurnRow> rows) {

    private static final List<EndingWay> ORDER =
            List.of(EndingWay.CARRY_OVER, EndingWay.CLOSE_PARTLY, EndingWay.CLOSE, EndingWay.STOP);

    /** What is to be decided comes first; what waits for the signature last. */
    static List<TurnGroup> of(List<TurnRow> rows) {
        List<TurnGroup> groups = new ArrayList<>();
        List<TurnRow> free =
                rows.stream().filter(row -> row.waitingIn() == null).toList();
        add(groups, null, "Cần quyết định", "chọn cách kết thúc trước khi trình", free);
        ORDER.forEach(way -> add(groups, way, way.label(), hint(way), free));
        List<TurnRow> waiting =
                rows.stream().filter(row -> row.waitingIn() != null).toList();
        if (!waiting.isEmpty()) {
            groups.add(new TurnGroup(null, "Đã trình", "chờ lãnh đạo ký", waiting));
        }
        return groups;
    }

    private static void add(
            List<TurnGroup> groups, @Nullable EndingWay way, String title, String hint, List<TurnRow> free) {
        List<TurnRow> alike = free.stream().filter(row -> row.way() == way).toList();
        if (!alike.isEmpty()) {
            groups.add(new TurnGroup(way, title, hint, alike));
        }
    }

    private static String hint(EndingWay way) {
        return switch (way) {
            case CARRY_OVER -> "nối với mục cùng số của kế hoạch sau";
            case CLOSE_PARTLY -> "phần còn lại ghi vào báo cáo năm";
            case CLOSE -> "đã xong nội dung, chỉ còn chốt";
            case STOP -> "ghi lý do, không tính vào hoàn thành";
        };
    }
}
