package vn.dieuphoi.office.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentChanged;
import vn.dieuphoi.office.department.DepartmentRegister;

/** Keeps one group of the engine for each party, one for its head, one for the leaders in charge of it, one for the director alone, and the administrators' group. */
@Component
class OfficeGroups implements InitializingBean {

    static final String ADMINISTRATORS = "camunda-admin";

    private final IdentityService identity;
    private final PartyRegister parties;
    private final DepartmentRegister department;
    private final OneNodeAtATime oneNode;

    OfficeGroups(
            IdentityService identity, PartyRegister parties, DepartmentRegister department, OneNodeAtATime oneNode) {
        this.identity = identity;
        this.parties = parties;
        this.department = department;
        this.oneNode = oneNode;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run("groups", this::keepAll);
    }

    @EventListener(DepartmentChanged.class)
    void follow() {
        keepAll();
    }

    private void keepAll() {
        boolean led = parties.holder(PartyDuty.LEADERSHIP).isPresent();
        for (Party party : parties.all()) {
            keep(party.code().value(), party.name());
            keep(HeadGroup.of(party.code().value()), "Người đứng đầu " + party.shortName());
            if (led) {
                keep(parties.inChargeOf(party.code()), "Lãnh đạo phụ trách " + party.shortName());
            }
        }
        Department now = department.now();
        if (led) {
            keep(parties.headGroup(), now.headTitle() + " " + now.bodyWord());
        }
        keep(ADMINISTRATORS, "Quản trị hệ thống");
    }

    private void keep(String id, String name) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
            group.setType("WORKFLOW");
        }
        if (!name.equals(group.getName())) {
            group.setName(name);
            identity.saveGroup(group);
        }
    }
}
