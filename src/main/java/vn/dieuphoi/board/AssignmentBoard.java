package vn.dieuphoi.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** The tasks beside one plan in a list, in three statements. */
@Service
@Transactional(readOnly = true)
public class AssignmentBoard {

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

    /** Newest first: all for administrators, and what the groups may open for others. */
    public List<Row> rows(PlanId plan, Set<PartyCode> groups, boolean administrator) {
        Map<String, Assignment> orders = desk.ofPlan(plan).stream()
                .collect(Collectors.toMap(order -> order.workItem().value(), Function.identity()));
        Map<PartyCode, String> names = parties.all().stream().collect(Collectors.toMap(Party::code, Party::shortName));
        return register.ofPlan(plan).stream()
                .filter(work -> orders.containsKey(work.key().value()))
                .filter(work -> administrator || items.readableBy(groups).test(work))
                .sorted(Comparator.comparing(WorkItem::openedAt)
                        .thenComparing(work -> Integer.valueOf(work.key().code().substring(2)))
                        .reversed())
                .map(work -> row(work, orders.get(work.key().value()), names))
                .toList();
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
