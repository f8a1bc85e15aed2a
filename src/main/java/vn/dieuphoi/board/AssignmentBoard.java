package vn.dieuphoi.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.assignment.Assignment;
import vn.dieuphoi.work.assignment.AssignmentDesk;

/** The tasks beside one plan in a list, in four statements. */
@Service
@Transactional(readOnly = true)
public class AssignmentBoard {

    /** Nobody reads further down; whoever looks for an older one filters or searches. */
    private static final int MOST = 500;

    private final AssignmentDesk desk;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final ItemBoard items;
    private final Standings standings;

    AssignmentBoard(
            AssignmentDesk desk, WorkRegister register, PartyRegister parties, ItemBoard items, Standings standings) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
        this.items = items;
        this.standings = standings;
    }

    public record Row(WorkItem work, Assignment order, String office, String assignedBy, DueMark standing) {}

    /** @param count how many there are, of which the newest are read */
    public record Newest(List<Row> rows, int count) {

        public boolean more() {
            return count > rows.size();
        }
    }

    /**
     * Newest first: all for administrators, and what the groups may open for others.
     *
     * @param office whose; empty for everybody's
     */
    public Newest newest(PlanId plan, Set<PartyCode> groups, boolean administrator, String office) {
        Optional<Set<PartyCode>> readable =
                administrator || items.seeEverything(groups) ? Optional.empty() : Optional.of(groups);
        Optional<Set<PartyCode>> leads = office.isEmpty()
                ? readable
                : Optional.of(parties.all().stream()
                        .map(Party::code)
                        .filter(one -> one.value().equals(office))
                        .filter(one -> readable.map(some -> some.contains(one)).orElse(true))
                        .collect(Collectors.toSet()));
        List<WorkItem> newest = register.besidePlan(plan, leads, MOST);
        Map<String, Assignment> orders = desk
                .of(newest.stream().map(work -> work.key().value()).toList())
                .stream()
                .collect(Collectors.toMap(order -> order.workItem().value(), Function.identity()));
        Map<PartyCode, String> names = parties.all().stream().collect(Collectors.toMap(Party::code, Party::shortName));
        return new Newest(
                newest.stream()
                        .map(work -> row(work, orders.get(work.key().value()), names))
                        .toList(),
                register.countBesidePlan(plan, leads));
    }

    private Row row(WorkItem work, @Nullable Assignment order, Map<PartyCode, String> names) {
        if (order == null) {
            throw new IllegalStateException("Việc " + work.key() + " không có phiếu giao việc");
        }
        return new Row(
                work,
                order,
                names.getOrDefault(work.lead(), work.lead().value()),
                names.getOrDefault(order.assignedBy(), order.assignedBy().value()),
                standings.of(work.dueOn(), work.finishedAt().orElse(null)));
    }
}
