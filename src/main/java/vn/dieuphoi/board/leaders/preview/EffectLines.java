package vn.dieuphoi.board.leaders.preview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    private final PartyRegister parties;
    private final PersonRegister people;
    private final JdbcClient database;

    EffectLines(PartyRegister parties, PersonRegister people, JdbcClient database) {
        this.parties = parties;
        this.people = people;
        this.database = database;
    }

    static int count(List<Obligation> before, List<Obligation> after) {
        return without(before, byTask(after)).size();
    }

    List<String> ended(List<Obligation> before, List<Obligation> after) {
        return byKind(without(before, byTask(after)));
    }

    List<String> opened(List<Obligation> before, List<Obligation> after) {
        return byKind(without(after, byTask(before)));
    }

    private static List<Obligation> without(List<Obligation> all, Map<String, Obligation> known) {
        return all.stream().filter(owed -> !known.containsKey(owed.task())).toList();
    }

    /** "2 tiến độ tháng: tháng 9, tháng 10". */
    private List<String> byKind(List<Obligation> owed) {
        return owed.stream()
                .collect(Collectors.groupingBy(Obligation::kind, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> "%d %s: %s"
                        .formatted(
                                kind.getValue().size(),
                                Vietnamese.within(kind.getKey().label()),
                                particulars(kind.getValue())))
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

    /** What reads the same is counted. */
    private String particulars(List<Obligation> owed) {
        return owed.stream()
                .collect(Collectors.groupingBy(this::particular, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(alike -> alike.getValue() == 1 ? alike.getKey() : alike.getKey() + " × " + alike.getValue())
                .collect(Collectors.joining("; "));
    }

    private String particular(Obligation owed) {
        String what = switch (owed.kind()) {
            case REQUEST -> party(owed.owedBy());
            case ROUND, ITEM_REPORT -> owed.particular().isEmpty() ? owed.label() : owed.particular();
            default -> owed.label();
        };
        return owed.holder() == null ? what : "%s (%s đang làm)".formatted(what, people.displayName(owed.holder()));
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
        return day == null ? "không hạn" : Vietnamese.date(day);
    }
}
