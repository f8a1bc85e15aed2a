package vn.dieuphoi.work.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.CoLead;
import vn.dieuphoi.plan.document.Subtask;
import vn.dieuphoi.work.PartOf;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/** Where the parts of items are opened, each once, and told apart. */
@Service
@Transactional
public class PartDesk {

    private final WorkRegister register;
    private final PlanRegister plans;
    private final PartyRegister parties;
    private final ProgrammeLeads programmes;
    private final Obligations obligations;

    PartDesk(
            WorkRegister register,
            PlanRegister plans,
            PartyRegister parties,
            ProgrammeLeads programmes,
            Obligations obligations) {
        this.register = register;
        this.plans = plans;
        this.parties = parties;
        this.programmes = programmes;
        this.obligations = obligations;
    }

    /**
     * @param source the sign of a programme, or the party that leads beside the principal lead
     * @return empty when it is open already
     */
    public Optional<WorkKey> open(WorkKey item, String source, String processInstance) {
        PlanItem planned = planned(item);
        Optional<CoLead> coLead = planned.coLeads().stream()
                .filter(one -> one.party().value().equals(source))
                .findFirst();
        if (coLead.isPresent()) {
            String title = Optional.ofNullable(coLead.get().scope()).orElse(planned.title());
            return register.openPart(
                    new PartOf(item.value(), source, PartOf.Role.CO_LEAD),
                    planned.coLeads().indexOf(coLead.get()) + 1,
                    title,
                    coLead.get().party(),
                    processInstance);
        }
        Map<String, PartyCode> leads = programmes.of(item);
        PartyCode lead = Optional.ofNullable(leads.get(source))
                .orElseThrow(() -> new IllegalStateException(item + ": chưa phân công chủ trì " + source));
        return register.openPart(
                new PartOf(item.value(), source, PartOf.Role.PROGRAMME),
                List.copyOf(leads.keySet()).indexOf(source) + 1,
                title(planned, source),
                lead,
                processInstance);
    }

    /** The plan's own short words for a programme where it has some. */
    private static String title(PlanItem planned, String sign) {
        return planned.subtasks().stream()
                .filter(line -> line.text().contains(sign))
                .map(Subtask::title)
                .findFirst()
                .orElse("Chương trình, kế hoạch số " + sign);
    }

    /** Who leads beside the principal lead and does its work here: each has a part. Others are asked. */
    @Transactional(readOnly = true)
    public List<String> coLeads(WorkKey item) {
        return planned(item).coLeads().stream()
                .map(CoLead::party)
                .filter(code -> parties.worksHere(parties.inForce(code)))
                .map(PartyCode::value)
                .toList();
    }

    /** Programmes that leadership added to those that the plan names. */
    @Transactional(readOnly = true)
    public List<String> added(WorkKey item) {
        List<String> named =
                programmes.named(item).stream().map(document -> document.sign()).toList();
        return programmes.of(item).keySet().stream()
                .filter(sign -> !named.contains(sign))
                .toList();
    }

    /** Whether its parts are all that there is of an item: their leads are asked, and nobody for the whole. */
    @Transactional(readOnly = true)
    public boolean carry(WorkKey item) {
        return register.partsOf(item).stream().anyMatch(PartDesk::isProgramme);
    }

    /** Whether an item waits for parts that go on, so that its own time is theirs. */
    @Transactional(readOnly = true)
    public boolean goOn(WorkKey item) {
        return register.partsOf(item).stream()
                .anyMatch(part -> isProgramme(part) && part.state() == WorkState.OPEN && !part.isContentDone());
    }

    /** All items, by key, that wait so. */
    @Transactional(readOnly = true)
    public Set<String> goingOn() {
        return register.goingOnInParts();
    }

    /** Whether leadership has still to say who leads the parts of an item. */
    @Transactional(readOnly = true)
    public boolean waitForLeads(WorkKey item) {
        return obligations.openOf(item.value()).stream().anyMatch(owed -> owed.kind() == ObligationKind.ASSIGNMENT);
    }

    private static boolean isProgramme(WorkItem part) {
        return part.partOf().filter(of -> of.role() == PartOf.Role.PROGRAMME).isPresent();
    }

    private PlanItem planned(WorkKey item) {
        return plans.item(item.plan(), item.itemCode().orElseThrow());
    }
}
