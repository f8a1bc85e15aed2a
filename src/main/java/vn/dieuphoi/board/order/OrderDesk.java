package vn.dieuphoi.board.order;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.dieuphoi.Actor;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** Gives the same work to each of several offices, by one document: all or none, and once for a form. */
@Service
public class OrderDesk {

    private static final int MOST = 40;

    private final AssignmentDesk desk;
    private final AssignmentStart start;
    private final WorkOrders orders;
    private final EvidenceDesk evidence;
    private final FormTickets tickets;
    private final PersonRegister people;
    private final MessageDesk messages;

    OrderDesk(
            AssignmentDesk desk,
            AssignmentStart start,
            WorkOrders orders,
            EvidenceDesk evidence,
            FormTickets tickets,
            PersonRegister people,
            MessageDesk messages) {
        this.desk = desk;
        this.start = start;
        this.orders = orders;
        this.evidence = evidence;
        this.tickets = tickets;
        this.people = people;
        this.messages = messages;
    }

    /**
     * @param offices each of which leads a piece of work of its own
     * @param form what is ordered; its office is filled in for each
     * @param files of the document
     * @param ticket of the form
     */
    public record Order(
            List<String> offices,
            AssignmentStart.Form form,
            OrderDocument document,
            List<EvidenceDesk.Upload> files,
            String ticket) {}

    public void give(Order order, String login) {
        List<String> offices = order.offices().stream().distinct().toList();
        if (offices.isEmpty() || offices.size() > MOST) {
            throw new Refused("Hãy chọn ít nhất một đơn vị chủ trì, nhiều nhất %d.".formatted(MOST));
        }
        PartyCode assigner = desk.assignersOf(login).stream().findFirst().orElseThrow(NotTheirs::forbidden);
        Actor actor = people.actorFor(login, assigner);
        WorkOrder kept = new WorkOrder(orders.nextId(), assigner, order.document(), actor);
        evidence.storeWith(
                kept.subject(),
                order.files(),
                actor,
                () -> tickets.once(order.ticket(), () -> start(kept, offices, order.form(), login)));
    }

    private void start(WorkOrder order, List<String> offices, AssignmentStart.Form form, String login) {
        orders.keep(order);
        for (String office : offices) {
            List<String> partners = form.partners().stream()
                    .filter(partner -> !partner.equals(office))
                    .toList();
            orders.addTo(order, start.start(form.with(office, partners), login));
            messages.tell(new Message(
                    "work-order " + order.id() + " " + office,
                    MessageKind.ASSIGNMENT,
                    order.subject(),
                    "Việc được giao: " + form.content(),
                    order.document().words(),
                    "/viec",
                    Recipient.office(new PartyCode(office))));
        }
    }

    /** The parties for which the person gives work; empty for who gives none. */
    public Set<PartyCode> assignersOf(String login) {
        return desk.assignersOf(login);
    }
}
