package vn.dieuphoi.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.draft.OpenDrafts;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.absence.StandIn;
import vn.dieuphoi.office.absence.StandIns;
import vn.dieuphoi.work.WorkRegister;

/**
 * All that a person may open, read from the book of what is owed in one statement; names, titles and drafts in one each,
 * however much there is.
 */
@Component
@Transactional(readOnly = true)
public class Worklist {

    /** Nobody looks through more; the page says that there is more. */
    public static final int MOST = 2000;

    private final Obligations obligations;
    private final WorkRegister register;
    private final PersonRegister people;
    private final StandIns standIns;
    private final OpenDrafts drafts;
    private final Standings standings;
    private final Clock clock;

    Worklist(
            Obligations obligations,
            WorkRegister register,
            PersonRegister people,
            StandIns standIns,
            OpenDrafts drafts,
            Standings standings,
            Clock clock) {
        this.obligations = obligations;
        this.register = register;
        this.people = people;
        this.standIns = standIns;
        this.drafts = drafts;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The most urgent first.
     *
     * @param groups the engine's groups in which the person acts
     */
    public List<Workline> of(String person, Collection<String> groups) {
        return of(person, groups, true);
    }

    /** The same for a calendar, which does not say what is begun. */
    public List<Workline> due(String person, Collection<String> groups) {
        return of(person, groups, false);
    }

    private List<Workline> of(String person, Collection<String> groups, boolean begun) {
        List<Obligation> open = obligations.openTo(person, groups, MOST);
        Map<String, String> titles = register.titles(
                open.stream().map(Obligation::work).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> names = people.names(
                open.stream().map(Obligation::holder).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, Instant> typed = drafts.times(
                begun
                        ? open.stream()
                                .flatMap(owed -> Stream.ofNullable(owed.task()))
                                .toList()
                        : List.of());
        Hands hands = hands(person);
        return open.stream()
                .flatMap(owed -> Stream.ofNullable(owed.task())
                        .map(task -> new Workline(
                                owed,
                                task,
                                owed.work() == null ? "" : titles.getOrDefault(owed.work(), ""),
                                owed.dueOn() == null ? null : standings.of(owed.dueOn()),
                                owed.hasInnerDay() ? standings.of(Objects.requireNonNull(owed.innerDueOn())) : null,
                                hands.place(owed),
                                owed.holder() == null ? "" : names.getOrDefault(owed.holder(), owed.holder()),
                                person.equals(owed.holder()),
                                typed.get(task))))
                // What the head wants earlier comes earlier; the rest keeps its order.
                .sorted(Comparator.comparing(Workline::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What is due first of what the person may do now, beside this task. */
    public Optional<Workline> next(String person, Collection<String> groups, String done) {
        return of(person, groups).stream()
                .filter(Workline::free)
                .filter(line -> !line.task().equals(done))
                .findFirst();
    }

    public WorklistView view(String person, List<Workline> lines, WhoseWork whose, WorklistFilter filter) {
        return WorklistView.of(
                lines, tabs(person, lines), whose, filter, LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE));
    }

    /** Whose work a person looks at, with how much of each there is: always the own, the office's and whom they stand in for. */
    public Map<WhoseWork, Integer> tabs(String person, List<Workline> lines) {
        return WorklistView.tabs(
                lines, standIns.of(person).stream().map(StandIn::absent).toList());
    }

    private Hands hands(String person) {
        Map<String, Set<String>> lent = new LinkedHashMap<>();
        for (StandIn one : standIns.of(person)) {
            lent.computeIfAbsent(one.absent(), absent -> new TreeSet<>()).addAll(one.lent());
        }
        return new Hands(person, own(person), lent);
    }

    private Set<String> own(String person) {
        return people.find(person)
                .map(one -> one.groups().stream().map(PartyCode::value).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
