package vn.dieuphoi.coordination.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkRegister;

/** How the pages of requests write days, moments and who did something. */
@Component
class RequestWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final PersonRegister people;
    private final PartyRegister parties;
    private final WorkRegister register;

    RequestWords(PersonRegister people, PartyRegister parties, WorkRegister register) {
        this.register = register;
        this.people = people;
        this.parties = parties;
    }

    public String day(LocalDate day) {
        return day.format(DAY);
    }

    public String moment(Instant moment) {
        return ZonedDateTime.ofInstant(moment, HoChiMinhTime.ZONE).format(MOMENT);
    }

    /** A person; or an office, where the plan itself asked on its behalf. */
    public String who(Actor actor) {
        return actor.person().matches("[A-Z][A-Z0-9_]*")
                ? office(new PartyCode(actor.person()))
                : people.displayName(actor);
    }

    public String office(PartyCode code) {
        return parties.find(code).map(Party::name).orElse(code.value());
    }

    /** Who asks: the office that leads the work today. */
    public String lead(CoordinationRequest request) {
        return office(register.item(request.workItem()).lead());
    }

    List<StepView> steps(List<RequestStep> steps) {
        return steps.stream()
                .map(step -> new StepView(
                        moment(step.at()),
                        who(step.actor()),
                        step.kind().label(),
                        step.channel() == null ? "" : step.channel().label(),
                        step.words()))
                .toList();
    }
}
