package vn.dieuphoi.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.board.BoardRow;
import vn.dieuphoi.board.ItemBoard;
import vn.dieuphoi.board.ItemView;
import vn.dieuphoi.board.PlanBoard;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/**
 * What home, item pages, request lists and digests say on chosen days of a scripted year, written down while the year is
 * played: in the morning, before anybody works, and after the last hand of the day.
 */
@Component
class SeenStandings {

    /** @param key of the obligation, or of the request */
    record Seen(String place, String key, Standing.State standing) {}

    private static final String TASK = "/viec/";

    private final PlanBoard board;
    private final ItemBoard items;
    private final RequestBoard requests;
    private final WorkRegister register;
    private final Obligations obligations;
    private final JdbcClient database;
    private final Map<LocalDate, List<Seen>> mornings = new TreeMap<>();
    private final Map<LocalDate, List<Seen>> evenings = new TreeMap<>();
    private final Map<String, Obligation> ofTask = new HashMap<>();
    private Set<LocalDate> days = Set.of();

    SeenStandings(
            PlanBoard board,
            ItemBoard items,
            RequestBoard requests,
            WorkRegister register,
            Obligations obligations,
            JdbcClient database) {
        this.board = board;
        this.items = items;
        this.requests = requests;
        this.register = register;
        this.obligations = obligations;
        this.database = database;
    }

    /** From now on, and nothing of before. */
    void lookOn(Set<LocalDate> days) {
        this.days = Set.copyOf(days);
        mornings.clear();
        evenings.clear();
    }

    Map<LocalDate, List<Seen>> mornings() {
        return mornings;
    }

    Map<LocalDate, List<Seen>> evenings() {
        return evenings;
    }

    void beforeWork(Instant moment) {
        LocalDate day = day(moment);
        if (days.contains(day) && !mornings.containsKey(day) && isOut(day)) {
            List<Seen> all = look(day.getYear());
            all.addAll(digests(day));
            mornings.put(day, all);
        }
    }

    void afterWork(Instant moment) {
        LocalDate day = day(moment);
        if (days.contains(day)) {
            evenings.put(day, look(day.getYear()));
        }
    }

    private boolean isOut(LocalDate day) {
        return database.sql("select count(*) from digest_day where day = ?")
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Seen> look(int year) {
        obligations.open().stream().filter(owed -> owed.task() != null).forEach(owed -> ofTask.put(owed.task(), owed));
        List<Seen> all = new ArrayList<>();
        for (BoardRow row : board.rows(PlanId.ofYear(year), work -> true)) {
            if (row.standing() != null) {
                all.add(new Seen("home", year + "-" + row.code(), row.standing().state()));
            }
        }
        for (WorkItem work : register.ofPlanWithParts(PlanId.ofYear(year))) {
            ItemView page =
                    items.find(work.key(), new Viewer("quantri", List.of())).orElseThrow();
            if (work.state().hasStanding()) {
                all.add(new Seen(
                        "item page", work.key().value(), page.standing().state()));
            }
            page.tasks()
                    .forEach(task -> all.add(new Seen(
                            "task on item page",
                            Objects.requireNonNull(ofTask.get(task.id())).key(),
                            task.standing().state())));
            requests.of(work.key(), Set.of())
                    .lines()
                    .forEach(line -> all.add(new Seen(
                            line.leftWords().isEmpty() ? "request held elsewhere" : "request",
                            line.request().key().value(),
                            line.standing().state())));
        }
        return all;
    }

    /** Of a digest only the heading tells: what is late stands under "Quá hạn". */
    private List<Seen> digests(LocalDate day) {
        List<Seen> all = new ArrayList<>();
        for (String content : database.sql("select content::text from message where kind = 'DIGEST' and day = ?")
                .param(day)
                .query(String.class)
                .list()) {
            for (JsonNode section : read(content).path("sections")) {
                boolean late = section.path("heading").asText().startsWith("Quá hạn");
                for (JsonNode line : section.path("lines")) {
                    String link = line.path("link").asText();
                    // Other lines tell of an item or of nothing that has a page.
                    Obligation owed =
                            link.contains(TASK) ? ofTask.get(link.substring(link.indexOf(TASK) + TASK.length())) : null;
                    if (owed != null) {
                        all.add(new Seen(
                                "digest", owed.key(), late ? Standing.State.OPEN_LATE : Standing.State.OPEN_IN_TIME));
                    }
                }
            }
        }
        return all;
    }

    private static JsonNode read(String content) {
        try {
            return new ObjectMapper().readTree(content);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
