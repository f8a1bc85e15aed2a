package vn.dieuphoi.coordination.answer;

import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkRegister;

/** Finds who asks, as it is today. */
@Component
public class Askers {

    private final WorkRegister register;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final PlanRegister plans;

    Askers(WorkRegister register, PartyRegister parties, PersonRegister people, PlanRegister plans) {
        this.register = register;
        this.parties = parties;
        this.people = people;
        this.plans = plans;
    }

    public Asker of(RequestKey key) {
        Party office = parties.party(register.item(key.workItem()).lead());
        return new Asker(
                plans.find(key.workItem().plan())
                        .map(plan -> plan.document().issuer())
                        .orElse(null),
                office.name(),
                people.head(office.code())
                        .map(head -> head.name() + " (" + head.position() + ")")
                        .orElse(null),
                office.phone().orElse(null));
    }
}
