package vn.dieuphoi.office.process;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.GroupMembers;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.account.PasswordDuty;

/** Keeps the engine's users and groups as the register says. */
@Component
class EngineAccounts implements Accounts {

    private static final String TASKLIST = "tasklist";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final PartyRegister parties;
    private final GroupMembers members;
    private final PasswordDuty duty;

    EngineAccounts(
            IdentityService identity,
            AuthorizationService authorizations,
            PartyRegister parties,
            GroupMembers members,
            PasswordDuty duty) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.parties = parties;
        this.members = members;
        this.duty = duty;
    }

    @Override
    public boolean exists(String person) {
        return identity.createUserQuery().userId(person).count() > 0;
    }

    @Override
    public void open(Person person, String password) {
        User user = identity.newUser(person.id());
        user.setPassword(password);
        name(user, person);
        identity.saveUser(user);
        followGroups(person);
        duty.begin(person.id());
    }

    @Override
    public void reset(String person, String password) {
        @Nullable User user = identity.createUserQuery().userId(person).singleResult();
        if (user == null) {
            throw new Refused("Không có tài khoản " + person + ".");
        }
        user.setPassword(password);
        identity.saveUser(user);
    }

    @Override
    public void follow(Person person) {
        @Nullable User user = identity.createUserQuery().userId(person.id()).singleResult();
        if (user != null) {
            name(user, person);
            identity.saveUser(user);
            followGroups(person);
        }
    }

    static void name(User user, Person person) {
        int givenName = person.name().lastIndexOf(' ') + 1;
        // Tasklist shows first name, space, last name; a Vietnamese name reads from the family name to the given name.
        user.setFirstName(person.name().substring(0, givenName).strip());
        user.setLastName(person.name().substring(givenName));
        user.setEmail(person.email());
    }

    private void followGroups(Person person) {
        Set<String> wanted = person.hasLeft() ? Set.of() : groupsOf(person);
        Set<String> stored = members.storedOf(person.id());
        stored.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identity.deleteMembership(person.id(), group));
        wanted.stream()
                .filter(group -> !stored.contains(group))
                .forEach(group -> identity.createMembership(person.id(), group));
    }

    private Set<String> groupsOf(Person person) {
        Set<String> groups = new TreeSet<>();
        person.groups().stream().map(PartyCode::value).forEach(groups::add);
        boolean director = person.role() == PersonRole.HEAD
                && person.party().filter(parties::isLeadership).isPresent();
        if (director) {
            groups.add(parties.headGroup());
        }
        if (person.role() == PersonRole.ADMIN) {
            groups.add(OfficeGroups.ADMINISTRATORS);
        }
        return groups;
    }

    @Override
    public void followParty(Party party) {
        keepGroup(party.code().value(), party.name());
        keepGroup(HeadGroup.of(party.code().value()), "Người đứng đầu " + party.shortName());
        parties.holder(PartyDuty.LEADERSHIP)
                .ifPresent(leadership ->
                        keepGroup(parties.inChargeOf(party.code()), "Lãnh đạo phụ trách " + party.shortName()));
        letOpenTasklist(party.code().value());
    }

    private void keepGroup(String id, String name) {
        @Nullable Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
            group.setType("WORKFLOW");
        }
        group.setName(name);
        identity.saveGroup(group);
    }

    private void letOpenTasklist(String group) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(Resources.APPLICATION)
                        .resourceId(TASKLIST)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(Resources.APPLICATION);
            grant.setResourceId(TASKLIST);
            grant.addPermission(Permissions.ACCESS);
            authorizations.saveAuthorization(grant);
        }
    }
}
