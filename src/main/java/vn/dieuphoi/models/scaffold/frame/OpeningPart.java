package vn.dieuphoi.models.scaffold.frame;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.block.Questions;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Xml;
import vn.dieuphoi.models.scaffold.outline.Way;

/** From the start event to the split: the item is opened once, in its month or when the plan is issued. */
final class OpeningPart {

    /** How far below the axis a start that opens nothing ends. */
    private static final int NOT_OPENED = 65;

    private static final int BESIDE = 4;

    private static final int START_LABEL = 56;

    /** A day with its year is one word: "27/12/2026". */
    private static final int WHOLE_DAY = 72;

    private final ItemCanvas canvas;
    private final PlannedItem item;
    private final int axis;

    OpeningPart(ItemCanvas canvas, PlannedItem item) {
        this.canvas = canvas;
        this.item = item;
        this.axis = canvas.heights().axis();
    }

    /** @return the split */
    DrawnNode draw() {
        int width = item.item().startDate() == null ? START_LABEL : WHOLE_DAY;
        DrawnNode start =
                canvas.placeWithLabelBelow(LaneKind.LEAD, start(), new Point(Columns.START_CENTRE, axis), width);
        DrawnNode opening =
                canvas.placeWithLabelAbove(LaneKind.LEAD, opening(), new Point(Columns.OPENING_CENTRE, axis), 80);
        DrawnNode open = canvas.place(
                LaneKind.LEAD,
                Elements.serviceTask("openWorkItem", "Mở hồ sơ công việc", "openWorkItem")
                        .centred(new Point(Columns.OPEN + Elements.TASK_WIDTH / 2, axis)));
        DrawnNode opened = canvas.place(LaneKind.LEAD, opened());
        DrawnNode notOpened = canvas.place(LaneKind.LEAD, notOpened());
        DrawnNode split =
                canvas.place(LaneKind.LEAD, Elements.parallel("split").centred(new Point(Columns.SPLIT_CENTRE, axis)));
        canvas.connect(start, opening);
        canvas.connect(opening, open);
        canvas.connect(open, opened);
        canvas.connect(
                opened,
                notOpened,
                Way.when("Không", "${!opened}"),
                new Point(Columns.OPENED_CENTRE + 5, axis + 28),
                opened.box().bottomDock(),
                notOpened.box().topDock());
        canvas.connect(
                opened,
                split,
                Way.otherwise("Có"),
                opened.box().rightDock().right(3).down(-23),
                opened.box().rightDock(),
                split.box().leftDock());
        return split;
    }

    private DrawnNode opened() {
        return Questions.labelled(Elements.exclusive("opened", "Kế hoạch năm có hiệu lực và mục chưa mở?")
                .centred(new Point(Columns.OPENED_CENTRE, axis)));
    }

    /** Its label stands left of it, under the step that opens. */
    private DrawnNode notOpened() {
        DrawnNode end = Elements.endEvent("notOpened", "Không có việc phải mở")
                .centred(new Point(Columns.OPENED_CENTRE, axis + NOT_OPENED));
        LabelText label = LabelText.outside(end.name(), 84);
        return end.labelled(label.boxAt(
                end.box().x() - BESIDE - label.width() - 4, end.box().centre().y() - label.height() / 2));
    }

    private DrawnNode start() {
        if (!item.item().startsByCalendar()) {
            return Elements.startEvent("planIssued", message())
                    .tail(Xml.of(
                            "bpmn:messageEventDefinition",
                            "id",
                            "messageDefinition_planIssued",
                            "messageRef",
                            "message_planIssued"));
        }
        return Optional.ofNullable(item.item().startDate())
                .map(day -> timer(shown(day) + "/" + day.getYear(), day.getDayOfMonth(), day.getMonthValue()))
                .orElseGet(() -> {
                    int month = item.startsIn().orElseThrow().getValue();
                    return timer(String.format(Locale.ROOT, "01/%s hằng năm", shown(month)), 1, month);
                });
    }

    private static DrawnNode timer(String name, int day, int month) {
        return Elements.startEvent("month", "Ngày " + name)
                .tail(Elements.timer("month", "timeCycle", String.format(Locale.ROOT, "0 0 8 %d %d ?", day, month)));
    }

    private String message() {
        return item.item().startsAfter() == null
                ? "Kế hoạch được ban hành"
                : "Mục " + item.item().startsAfter() + " đã kết thúc";
    }

    private DrawnNode opening() {
        return Elements.catchEvent("timerEvent", "opening", openingName())
                .tail(Elements.timer("opening", "timeDate", openingDay()));
    }

    private String openingName() {
        @Nullable LocalDate day = item.item().startDate();
        if (day != null) {
            return "Ngày làm việc đầu tiên từ ngày " + shown(day);
        }
        if (item.item().startsAfter() != null) {
            return "Ngày làm việc đầu tiên từ ngày đó";
        }
        return item.startsIn()
                .map(month -> "Ngày làm việc đầu tiên của tháng " + month.getValue())
                .orElse("Ngày làm việc đầu tiên từ ngày ban hành");
    }

    private String openingDay() {
        if (item.item().startDate() != null || item.item().startsAfter() != null) {
            return "${opening.onOrAfterToday()}";
        }
        return item.startsIn()
                .map(month -> "${opening.firstWorkingDay(" + month.getValue() + ")}")
                .orElse("${opening.issueDay()}");
    }

    /** "05/9" */
    private static String shown(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%s", day.getDayOfMonth(), shown(day.getMonthValue()));
    }

    /** January and February are padded, as official documents write dates. */
    private static String shown(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }
}
