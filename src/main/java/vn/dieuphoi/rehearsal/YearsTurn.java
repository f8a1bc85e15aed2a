package vn.dieuphoi.rehearsal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.Actor;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.reporting.dossier.ReportShelf;
import vn.dieuphoi.turn.TurnDesk;
import vn.dieuphoi.turn.TurnList;
import vn.dieuphoi.turn.TurnRow;
import vn.dieuphoi.turn.TurnRows;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.EndingWay;

/** The turn of a rehearsed year: what the standing office submits in December, and what is lost of the old period in March. */
final class YearsTurn {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OwnApplication application;
    private final Plan plan;

    YearsTurn(OwnApplication application, Plan plan) {
        this.application = application;
        this.plan = plan;
    }

    /** A week before the plan's last day: leadership has five working days for its signature. */
    LocalDate submittedOn() {
        return plan.to().minusDays(10);
    }

    /** What nobody can tell the end of goes on in the next plan; everything else as the rule proposes. */
    void submit() {
        TurnDesk desk = application.desk(TurnDesk.class);
        Actor head = Actor.of(headOfStandingOffice());
        List<TurnRow> rows = application.desk(TurnRows.class).of(plan.id());
        choose(desk, rows, true, EndingWay.CARRY_OVER, head);
        choose(desk, rows, false, EndingWay.CLOSE_PARTLY, head);
        if (!rows.isEmpty()) {
            desk.submit(plan.id(), head);
        }
    }

    private void choose(TurnDesk desk, List<TurnRow> rows, boolean planned, EndingWay way, Actor head) {
        List<String> undecided = rows.stream()
                .filter(row -> row.way() == null && row.work().itemCode().isPresent() == planned)
                .map(row -> row.work().value())
                .toList();
        if (!undecided.isEmpty()) {
            desk.choose(plan.id(), undecided, way, "", "chưa xong trong năm", head);
        }
    }

    private String headOfStandingOffice() {
        return application
                .desk(PersonRegister.class)
                .head(application.desk(PartyRegister.class).standingOffice().code())
                .map(Person::id)
                .orElseThrow();
    }

    /** One sentence for whatever of the old period nobody can reach or has ended otherwise than leadership signed. */
    List<String> lost() {
        return Stream.of(unreachable(), unlikeTheList(), papers())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> unreachable() {
        Obligations obligations = application.desk(Obligations.class);
        return application.desk(WorkRegister.class).ofPlan(plan.id()).stream()
                .filter(work -> work.state() == WorkState.OPEN)
                .filter(work -> obligations.openOf(work.key().value()).isEmpty())
                .map(work -> "%s của kế hoạch cũ còn mở mà không ai phải làm gì."
                        .formatted(work.key().words()))
                .toList();
    }

    private List<String> unlikeTheList() {
        WorkRegister register = application.desk(WorkRegister.class);
        List<String> faults = new ArrayList<>();
        for (TurnList list : application.desk(TurnDesk.class).lists(plan.id())) {
            if (list.state() != TurnList.State.SIGNED) {
                faults.add(list.title() + " chưa được ký.");
            }
            list.lines().stream()
                    .map(line -> register.item(line.work()))
                    .filter(work -> list.state() == TurnList.State.SIGNED && work.state() == WorkState.OPEN)
                    .map(WorkItem::key)
                    .map(key -> key.words() + " có trong danh sách đã ký mà vẫn mở.")
                    .forEach(faults::add);
        }
        return faults;
    }

    /** The reports of all quarters and of the year. */
    private List<String> papers() {
        return application.desk(ReportShelf.class).ofPlan(plan.id()).stream()
                .filter(entry -> entry.period().cutOff().isBefore(plan.to()))
                .filter(entry -> !entry.issued())
                .map(entry -> "Báo cáo %s, chốt ngày %s, chưa ban hành: %s."
                        .formatted(
                                entry.period().words(), entry.period().cutOff().format(DAY), entry.stateWords()))
                .toList();
    }
}
