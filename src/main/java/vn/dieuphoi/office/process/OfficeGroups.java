package vn.dieuphoi.office.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;

/** Keeps one group of the engine for each party, one for its head, one for the leaders in charge of it, one for the director alone, and the administrators' group. */
@Component
class OfficeGroups implements InitializingBean {

    static final String ADMINISTRATORS = "camunda-admin";

    private final IdentityService identity;
    private final PartyRegister parties;
    private final OneNodeAtATime oneNode;

    OfficeGroups(IdentityService identity, PartyRegister parties, OneNodeAtATime oneNode) {
        this.identity = identity;
        this.parties = parties;
        this.oneNode = oneNode;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run("groups", this::keepAll);
    }

    private void keepAll() {
        String leadership = parties.leadership().code().value();
        for (Party party : parties.all()) {
            keep(party.code().value(), party.name());
            keep(HeadGroup.of(party.code().value()), "Người đứng đầu " + party.shortName());
            keep(HeadGroup.inCharge(leadership, party.code().value()), "Lãnh đạo phụ trách " + party.shortName());
        }
        keep(PartyRegister.DIRECTOR, "Giám đốc Sở");
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
