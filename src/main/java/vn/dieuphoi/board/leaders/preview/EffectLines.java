package vn.dieuphoi.board.leaders.preview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Compares what is owed before an act and after it, in words. */
@Component
class EffectLines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PartyRegister parties;
    private final PersonRegister people;
    private final JdbcClient database;

    EffectLines(PartyRegister parties, PersonRegister people, JdbcClient database) {
        this.parties = parties;
        this.people = people;
        this.database = database;
    }

    List<String> ended(List<Obligation> before, List<Obligation> after) {
        Map<String, Obligation> left = byTask(after);
        return before.stream()
                .filter(owed -> !left.containsKey(owed.task()))
                .map(this::line)
                .toList();
    }

    List<String> opened(List<Obligation> before, List<Obligation> after) {
        Map<String, Obligation> known = byTask(before);
        return after.stream()
                .filter(owed -> !known.containsKey(owed.task()))
                .map(this::line)
                .toList();
    }

    List<String> moved(List<Obligation> before, List<Obligation> after) {
        Map<String, Obligation> now = byTask(after);
        return before.stream()
                .filter(owed -> now.containsKey(owed.task()))
                .filter(owed -> isMoved(owed, Objects.requireNonNull(now.get(owed.task()))))
                .map(owed -> moved(owed, Objects.requireNonNull(now.get(owed.task()))))
                .toList();
    }

    private static boolean isMoved(Obligation before, Obligation after) {
        return !Objects.equals(before.owedBy(), after.owedBy())
                || !Objects.equals(before.dueOn(), after.dueOn())
                || !Objects.equals(before.remindedUntil(), after.remindedUntil());
    }

    private String moved(Obligation before, Obligation after) {
        StringBuilder words = new StringBuilder(before.label());
        if (!Objects.equals(before.owedBy(), after.owedBy())) {
            words.append(": ").append(party(before.owedBy())).append(" → ").append(party(after.owedBy()));
        }
        if (!Objects.equals(before.dueOn(), after.dueOn())) {
            words.append(": hạn ").append(day(before.dueOn())).append(" → ").append(day(after.dueOn()));
        }
        if (!Objects.equals(before.remindedUntil(), after.remindedUntil())) {
            words.append(": phải xong ").append(day(after.remindedUntil()));
        }
        return words.toString();
    }

    private String line(Obligation owed) {
        String holder = owed.holder() == null ? "" : ", " + people.displayName(owed.holder()) + " đang làm";
        return "%s: %s (%s%s)".formatted(owed.kind().label(), owed.label(), party(owed.owedBy()), holder);
    }

    /** What was done of these pieces of work, counted by kind; an act takes nothing of it back. */
    List<String> kept(Collection<String> works) {
        return database.sql("select kind, count(*) as count from obligation where work in (:works) and state = 'DONE'"
                        + " and kind not in ('ITEM', 'DIRECTIVE') group by kind order by count(*) desc, kind")
                .param("works", works)
                .query((row, number) -> row.getInt("count") + " "
                        + Vietnamese.within(
                                ObligationKind.valueOf(row.getString("kind")).label()))
                .list();
    }

    private static Map<String, Obligation> byTask(List<Obligation> owed) {
        return owed.stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.task()), Function.identity(), (one, other) -> one));
    }

    private String party(@Nullable String code) {
        return code == null ? "chưa rõ đơn vị" : parties.nameOfOwer(code);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "không hạn" : day.format(DAY);
    }
}
