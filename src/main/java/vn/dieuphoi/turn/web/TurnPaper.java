package vn.dieuphoi.turn.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.lists.PrintedTable;
import vn.dieuphoi.turn.TurnLine;
import vn.dieuphoi.turn.TurnList;
import vn.dieuphoi.turn.TurnRow;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingWay;

/** A list as a paper. A draft says that it is one. */
@Component
class TurnPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS =
            List.of("Mục", "Nhiệm vụ", "Đã làm", "Phần còn lại", "Cách kết thúc", "Vì sao");

    private static final List<Integer> WIDTHS = List.of(8, 40, 10, 30, 20, 30);

    private final WorkRegister register;

    TurnPaper(WorkRegister register) {
        this.register = register;
    }

    private record Line(
            WorkKey work,
            @Nullable Integer percent,
            String remaining,
            @Nullable EndingWay way,
            String reason) {}

    byte[] of(TurnList list) {
        return write(
                (list.state() == TurnList.State.SIGNED ? "" : "DỰ THẢO – ") + list.title(),
                list.lines().stream().map(TurnPaper::line).toList());
    }

    byte[] of(PlanId plan, List<TurnRow> rows, LocalDate today) {
        return write(
                "DỰ THẢO – Những mục còn mở của kế hoạch %s, ngày %s".formatted(plan.words(), today.format(DAY)),
                rows.stream()
                        .map(row -> new Line(row.work(), row.percent(), row.remaining(), row.way(), row.reason()))
                        .toList());
    }

    private static Line line(TurnLine line) {
        return new Line(line.work(), line.percent(), line.remaining(), line.way(), line.reason());
    }

    private byte[] write(String title, List<Line> lines) {
        return new PrintedTable(
                        title, HEADINGS, WIDTHS, lines.stream().map(this::cells).toList())
                .docx();
    }

    private List<String> cells(Line line) {
        return List.of(
                line.work().code(),
                register.item(line.work()).title(),
                line.percent() == null ? "" : line.percent() + " %",
                line.remaining(),
                line.way() == null ? "cần quyết định" : line.way().label(),
                line.reason());
    }
}
