package vn.dieuphoi.board;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;
import vn.dieuphoi.work.MatchingItems;
import vn.dieuphoi.work.WorkItem;

/** Plan items and tasks outside the plan, for whoever may read them. */
@Component
class FindItems implements Findable {

    /** So many are looked at before those that are others' are left out. */
    private static final int LOOKED_AT = 60;

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
        Predicate<WorkItem> readable =
                looker.administrator() ? work -> true : board.readableBy(people.actsFor(looker.person()));
        return items.find(sought, LOOKED_AT).stream()
                .filter(readable)
                .limit(most)
                .map(work -> new Found(
                        work.key().number(), work.title(), work.state().label(), "/muc/" + work.key()))
                .toList();
    }
}
