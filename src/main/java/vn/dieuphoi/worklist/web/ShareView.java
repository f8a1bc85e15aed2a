package vn.dieuphoi.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.share.TaskShare;
import vn.dieuphoi.worklist.share.TaskShares;

/** The parts of work that heads gave, for the pages that show them. */
@Component
class ShareView {

    private final TaskShares shares;
    private final PersonRegister people;
    private final Standings standings;
    private final WorklistWords words;

    ShareView(TaskShares shares, PersonRegister people, Standings standings, WorklistWords words) {
        this.shares = shares;
        this.people = people;
        this.standings = standings;
        this.words = words;
    }

    /**
     * @param number of the item of the whole; empty for the department's own
     * @param day by when, in words; empty for no day
     * @param late whether the day is past
     * @param mayTakeBack whether the reader may
     */
    record Line(
            long id,
            String task,
            String words,
            String whole,
            String number,
            String person,
            String givenBy,
            String day,
            boolean late,
            boolean done,
            boolean mayTakeBack) {}

    /** What a person has still to do, the most urgent first. */
    List<Line> of(String person) {
        return lines(shares.of(person), false);
    }

    /** What is late inside the offices that a person heads, while the work itself is in time. */
    List<Line> lateUnder(String head) {
        return lines(
                shares.openIn(people.headsToday(head)).stream()
                        .filter(share -> share.day() != null
                                && standings
                                        .of(share.day())
                                        .lateWithin(
                                                share.whole().dueOn() == null
                                                        ? null
                                                        : standings.of(
                                                                share.whole().dueOn())))
                        .toList(),
                true);
    }

    /** The parts of one piece of work. */
    List<Line> about(Workline line, String reader) {
        String office = line.owed().owedBy();
        return lines(
                shares.about(line.owed().key()),
                office != null && people.headsToday(reader).contains(new PartyCode(office)));
    }

    private List<Line> lines(List<TaskShare> found, boolean mayTakeBack) {
        Map<String, String> names = people.names(found.stream()
                .flatMap(share -> Stream.of(share.person(), share.givenBy()))
                .collect(Collectors.toSet()));
        return found.stream().map(share -> line(share, names, mayTakeBack)).toList();
    }

    private Line line(TaskShare share, Map<String, String> names, boolean mayTakeBack) {
        DueMark mark = share.day() == null ? null : standings.of(share.day());
        return new Line(
                share.id(),
                String.valueOf(share.whole().task()),
                share.words(),
                share.whole().label(),
                share.number(),
                names.getOrDefault(share.person(), share.person()),
                names.getOrDefault(share.givenBy(), share.givenBy()),
                mark == null ? "" : words.day(share.day()) + ", " + mark.words(),
                mark != null && mark.late() && !share.done(),
                share.done(),
                mayTakeBack && !share.done());
    }
}
