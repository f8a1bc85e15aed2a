package vn.dieuphoi.board.order;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.board.ItemBoard;
import vn.dieuphoi.evidence.EvidenceRights;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkRegister;

/** The document of an order: who gave it adds it, whoever may open a piece of work that it gave reads it. */
@Component
class OrderEvidence implements EvidenceRights {

    private final WorkOrders orders;
    private final WorkRegister register;
    private final ItemBoard items;

    OrderEvidence(WorkOrders orders, WorkRegister register, ItemBoard items) {
        this.orders = orders;
        this.register = register;
        this.items = items;
    }

    @Override
    public boolean knows(Subject subject) {
        return order(subject).isPresent();
    }

    @Override
    public boolean maySee(Subject subject, Set<PartyCode> groups, String login) {
        return mayAdd(subject, groups, login)
                || order(subject).stream()
                        .flatMap(order -> orders.worksOf(order.id()).stream())
                        .flatMap(work -> register.find(work).stream())
                        .anyMatch(items.readableBy(groups));
    }

    @Override
    public boolean mayAdd(Subject subject, Set<PartyCode> groups, String login) {
        return order(subject)
                .filter(order -> groups.contains(order.assignedBy()))
                .isPresent();
    }

    @Override
    public Set<PartyCode> adders(Subject subject) {
        return order(subject).map(order -> Set.of(order.assignedBy())).orElse(Set.of());
    }

    @Override
    public String title(Subject subject) {
        return "Văn bản giao việc";
    }

    @Override
    public Optional<String> page(Subject subject) {
        return Optional.of("/giao-viec");
    }

    private Optional<WorkOrder> order(Subject subject) {
        return subject.key().matches(WorkOrder.SUBJECT + "[1-9]\\d{0,17}")
                ? orders.find(Long.parseLong(subject.key().substring(WorkOrder.SUBJECT.length())))
                : Optional.empty();
    }
}
