package vn.dieuphoi.help;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;

/** Which tour is somebody's, and how far they have come in it. */
@Component
class Tours {

    /** Pages on which somebody begins the day: there a tour that has not begun is offered. */
    private static final List<String> FIRST_PAGES = List.of("/", "/viec", "/bang");

    private static final List<TourStep> PAGES =
            Arrays.stream(Tour.values()).flatMap(tour -> tour.steps().stream()).toList();

    private final JdbcClient database;
    private final PartyRegister parties;
    private final PersonRegister people;

    Tours(JdbcClient database, PartyRegister parties, PersonRegister people) {
        this.database = database;
        this.parties = parties;
        this.people = people;
    }

    /**
     * What a page shows of a tour.
     *
     * @param number from 0
     * @param begun whether the person has said that they want it
     */
    record Shown(Tour tour, int number, boolean begun) {

        public TourStep step() {
            return tour.steps().get(number);
        }

        public int of() {
            return tour.steps().size();
        }

        public Optional<TourStep> next() {
            return number + 1 < of() ? Optional.of(tour.steps().get(number + 1)) : Optional.empty();
        }
    }

    private record Progress(int step, boolean ended) {}

    /** The tour of whoever is signed in; it follows from their role today. */
    Tour of(Authentication login) {
        List<String> roles = login.getAuthorities().stream()
                .map(authority -> authority.getAuthority())
                .toList();
        if (roles.contains("ROLE_ADMIN")) {
            return Tour.ADMINISTRATOR;
        }
        // Clerks work for no party of their own; they enter the answers of others.
        if (people.find(login.getName()).flatMap(Person::party).isEmpty()) {
            return Tour.CLERK;
        }
        var offices = people.actsFor(login.getName());
        if (roles.contains("ROLE_LEADERSHIP")) {
            return Tour.LEADERSHIP;
        }
        if (parties.standingOfficeIn(offices)) {
            return Tour.STANDING_OFFICE;
        }
        if (offices.stream().allMatch(parties::isOutside)) {
            return Tour.PARTNER;
        }
        return !people.headsToday(login.getName()).isEmpty() ? Tour.HEAD : Tour.STAFF;
    }

    /** What the page shows: nothing where no step is about it, or the person has ended the tour. */
    @Transactional(readOnly = true)
    Optional<Shown> on(String page, Authentication login) {
        boolean first = FIRST_PAGES.contains(page);
        if (!first && PAGES.stream().noneMatch(step -> step.isAt(page))) {
            return Optional.empty();
        }
        Tour tour = of(login);
        Optional<Progress> progress = progress(login.getName(), tour);
        if (progress.isEmpty()) {
            return first ? Optional.of(new Shown(tour, 0, false)) : Optional.empty();
        }
        return progress.filter(begun -> !begun.ended())
                .map(begun -> new Shown(tour, tour.within(begun.step()), true))
                .filter(shown -> shown.step().isAt(page));
    }

    /** Goes to a step, from the beginning again too. */
    @Transactional
    TourStep goTo(int step, Authentication login) {
        Tour tour = of(login);
        int number = tour.within(step);
        keep(login.getName(), tour, number, false);
        return tour.steps().get(number);
    }

    /** It is not offered again; from the help it can be begun again. */
    @Transactional
    void end(Authentication login) {
        keep(login.getName(), of(login), 0, true);
    }

    private Optional<Progress> progress(String person, Tour tour) {
        return database.sql("select step, ended from tour_progress where person = ? and tour = ?")
                .params(person, tour.name())
                .query(Progress.class)
                .optional();
    }

    private void keep(String person, Tour tour, int step, boolean ended) {
        database.sql("""
                        insert into tour_progress (person, tour, step, ended) values (?, ?, ?, ?)
                        on conflict (person, tour) do update set step = excluded.step, ended = excluded.ended""").params(person, tour.name(), step, ended).update();
    }
}
