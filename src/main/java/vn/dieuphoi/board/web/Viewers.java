package vn.dieuphoi.board.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.board.ItemBoard;
import vn.dieuphoi.board.OpenTasks;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.board.WaitingTasks;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;

/** Who looks at a page, and what of the work they may open. */
@Component
public class Viewers {

    private static final String ADMINISTRATOR = "ROLE_ADMIN";

    private final ItemBoard items;
    private final PersonRegister people;
    private final OpenTasks tasks;
    private final PartyRegister parties;

    Viewers(ItemBoard items, PersonRegister people, OpenTasks tasks, PartyRegister parties) {
        this.parties = parties;
        this.tasks = tasks;
        this.items = items;
        this.people = people;
    }

    Set<PartyCode> offices(@Nullable Authentication login) {
        return login == null ? Set.of() : people.actsFor(login.getName());
    }

    public Viewer viewer(Authentication login) {
        return login.getPrincipal() instanceof SignedIn person
                ? new Viewer(person.id(), person.groups())
                : new Viewer(login.getName(), Set.of());
    }

    Optional<WaitingTasks> inbox(@Nullable Authentication login) {
        return login != null && login.getPrincipal() instanceof SignedIn person
                ? Optional.of(tasks.inboxOf(person.id(), person.groups()))
                : Optional.empty();
    }

    /** Whether the person is of leadership, or stands in for somebody who is. */
    public boolean leads(Authentication login) {
        return parties.leadershipIn(offices(login));
    }

    /** Leadership and the standing office see what is late everywhere. */
    public boolean seesEverything(@Nullable Authentication login) {
        return items.seeEverything(offices(login));
    }

    /** How the plan stands is the department's own business; a partner outside sees what it is asked itself. */
    boolean seesThePlan(@Nullable Authentication login) {
        return login != null && (administers(login) || !offices(login).stream().allMatch(parties::isOutside));
    }

    public Predicate<WorkItem> readable(@Nullable Authentication login) {
        return login != null && administers(login) ? work -> true : items.readableBy(offices(login));
    }

    boolean administers(Authentication login) {
        return login.getAuthorities().stream().anyMatch(authority -> ADMINISTRATOR.equals(authority.getAuthority()));
    }
}
