package vn.dieuphoi.office.department;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDesk;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.succession.PartyNaming;

/** Where an administrator says what the department is called and which office watches its plans. */
@Service
@Transactional
public class DepartmentDesk {

    /** The code of leadership in a house that begins empty. */
    private static final PartyCode LEADERSHIP = new PartyCode("LANH_DAO");

    private static final String REASON = "thiết lập cơ quan";

    private final DepartmentRegister register;
    private final PartyRegister parties;
    private final PartyDesk desk;
    private final OfficeLog log;
    private final ApplicationEventPublisher events;

    DepartmentDesk(
            DepartmentRegister register,
            PartyRegister parties,
            PartyDesk desk,
            OfficeLog log,
            ApplicationEventPublisher events) {
        this.register = register;
        this.parties = parties;
        this.desk = desk;
        this.log = log;
        this.events = events;
    }

    /** Says who the department is; the first time this founds its leadership, which has no party before. */
    public void say(Department department, Actor actor) {
        department.requireWhole();
        String before = register.now().name();
        register.keep(department, register.headGroup());
        if (parties.holder(PartyDuty.LEADERSHIP).isEmpty()) {
            desk.found(LEADERSHIP, PartyKind.INTERNAL, false, leadership(department), actor);
            desk.give(PartyDuty.LEADERSHIP, LEADERSHIP);
        }
        log.record(
                actor,
                parties.leadership().code().subject(),
                "Thiết lập cơ quan",
                null,
                before.isEmpty() ? null : before,
                department.name());
        events.publishEvent(new DepartmentChanged());
    }

    private static PartyNaming leadership(Department department) {
        String name = department.leadershipFirst();
        return new PartyNaming(name, name, name, REASON);
    }

    /** The office that watches the plans and consolidates their reports. */
    public void chooseStandingOffice(PartyCode code, Actor actor) {
        Party office = parties.party(code);
        if (office.kind() != PartyKind.INTERNAL || office.dissolved() || parties.isLeadership(code)) {
            throw new Refused("Đơn vị thường trực phải là một đơn vị trực thuộc đang hoạt động.");
        }
        String before =
                parties.holder(PartyDuty.STANDING_OFFICE).map(Party::name).orElse(null);
        desk.give(PartyDuty.STANDING_OFFICE, code);
        log.record(actor, code.subject(), "Chọn đơn vị thường trực", null, before, office.name());
        events.publishEvent(new DepartmentChanged());
    }
}
