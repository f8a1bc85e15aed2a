package vn.dieuphoi.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;
import vn.dieuphoi.work.MatchingItems;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Plan items, begun or not, and tasks outside the plan, for whoever may read them. */
@Component
@Transactional(readOnly = true)
class FindItems implements Findable {

    private final MatchingItems items;
    private final ItemBoard board;
    private final PersonRegister people;
    private final PlanRegister plans;
    private final WorkRegister register;

    FindItems(MatchingItems items, ItemBoard board, PersonRegister people, PlanRegister plans, WorkRegister register) {
        this.items = items;
        this.board = board;
        this.people = people;
        this.plans = plans;
        this.register = register;
    }

    private record Coming(WorkKey key, PlanItem item) {}

    @Override
    public String heading() {
        return "Mục, nhiệm vụ";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<Found> find(SoughtWords sought, Looker looker, int most) {
        Set<PartyCode> offices = people.actsFor(looker.person());
        Optional<Set<PartyCode>> leads =
                looker.administrator() || board.seeEverything(offices) ? Optional.empty() : Optional.of(offices);
        List<Found> begun = items.find(sought, numbered(sought), leads, most).stream()
                .map(work -> new Found(
                        work.key().number(), work.title(), work.state().label(), "/muc/" + work.key()))
                .toList();
        return begun.size() == most
                ? begun
                : Stream.concat(begun.stream(), coming(sought, leads, most - begun.size()))
                        .toList();
    }

    private List<WorkKey> numbered(SoughtWords sought) {
        return plans.ids().stream()
                .map(plan -> plan + "-" + sought.typed())
                .filter(WorkKey::isOne)
                .map(WorkKey::new)
                .toList();
    }

    /** What stands in a plan and has not begun is found where the plan says it. */
    private Stream<Found> coming(SoughtWords sought, Optional<Set<PartyCode>> leads, int most) {
        List<Coming> told = plans.ids().stream()
                .flatMap(plan -> plans.find(plan).stream())
                .flatMap(plan -> plan.items().stream()
                        .filter(item -> sought.tell(item.code() + " " + item.title()))
                        .filter(item -> leads.isEmpty()
                                || item.leadOffice()
                                        .filter(leads.get()::contains)
                                        .isPresent())
                        .map(item -> new Coming(WorkKey.of(plan.id(), item.code()), item)))
                .toList();
        Set<String> begun = register.several(told.stream().map(Coming::key).collect(Collectors.toSet()))
                .keySet();
        return told.stream()
                .filter(one -> !begun.contains(one.key().value()))
                .limit(most)
                .map(one -> new Found(one.key().number(), one.item().title(), "Chưa mở", "/lan-theo/" + one.key()));
    }
}
