package vn.dieuphoi.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;
import vn.dieuphoi.work.MatchingItems;

/** Plan items and tasks outside the plan, for whoever may read them. */
@Component
class FindItems implements Findable {

    private final MatchingItems items;
    private final ItemBoard board;
    private final PersonRegister people;

    FindItems(MatchingItems items, ItemBoard board, PersonRegister people) {
        this.items = items;
        this.board = board;
        this.people = people;
    }

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
        return items
                .find(
                        sought,
                        looker.administrator() || board.seeEverything(offices)
                                ? Optional.empty()
                                : Optional.of(offices),
                        most)
                .stream()
                .map(work -> new Found(
                        work.key().number(), work.title(), work.state().label(), "/muc/" + work.key()))
                .toList();
    }
}
