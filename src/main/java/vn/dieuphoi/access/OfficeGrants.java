package vn.dieuphoi.access;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.department.DepartmentChanged;

/**
 * What the engine lets a group do beside working on its own tasks: every office opens Tasklist, leadership and by default
 * the head of the standing office start an assignment outside the plan. Nothing else, and reading history least of all: it
 * would show one office the others' work.
 */
@Component
@DependsOn("officeGroups")
class OfficeGrants implements InitializingBean {

    private static final String AD_HOC_ASSIGNMENT = "ad-hoc-assignment";

    private final AuthorizationService authorizations;
    private final PartyRegister parties;
    private final OneNodeAtATime oneNode;
    private final boolean standingOfficeAssigns;

    OfficeGrants(
            AuthorizationService authorizations,
            PartyRegister parties,
            OneNodeAtATime oneNode,
            @Value("${dieuphoi.assignment.standing-office:true}") boolean standingOfficeAssigns) {
        this.standingOfficeAssigns = standingOfficeAssigns;
        this.authorizations = authorizations;
        this.parties = parties;
        this.oneNode = oneNode;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run("grants", this::grantAll);
    }

    @EventListener(DepartmentChanged.class)
    void follow() {
        grantAll();
    }

    private void grantAll() {
        for (Party party : parties.all()) {
            grant(party.code().value(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        parties.holder(PartyDuty.LEADERSHIP)
                .ifPresent(leadership -> mayAssign(leadership.code().value()));
        parties.holder(PartyDuty.STANDING_OFFICE).ifPresent(this::assigns);
    }

    private void assigns(Party standingOffice) {
        String code = standingOffice.code().value();
        for (Party party : parties.all()) {
            if (!parties.isLeadership(party.code())) {
                takeBackAssigning(party.code().value());
            }
            if (!party.code().value().equals(code)) {
                takeBackAssigning(HeadGroup.of(party.code().value()));
            }
        }
        if (standingOfficeAssigns) {
            mayAssign(HeadGroup.of(code));
        }
    }

    /** Earlier releases gave it to everybody of the office. */
    private void takeBackAssigning(String group) {
        for (Authorization grant : authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .list()) {
            boolean assigning = grant.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                            && AD_HOC_ASSIGNMENT.equals(grant.getResourceId())
                    || grant.getResourceType() == Resources.PROCESS_INSTANCE.resourceType()
                            && Authorization.ANY.equals(grant.getResourceId());
            if (assigning) {
                authorizations.deleteAuthorization(grant.getId());
            }
        }
    }

    private void mayAssign(String group) {
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                AD_HOC_ASSIGNMENT,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.CREATE);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        } else if (Arrays.equals(grant.getPermissions(permissions), permissions)) {
            return;
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
