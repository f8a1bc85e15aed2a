package vn.dieuphoi.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.offices.OfficeProfiles;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

/** A year in which everything goes well, with one fault of each kind planted. */
class VerdictTest {

    private static final Instant MORNING = Instant.parse("2023-04-03T01:00:00Z");
    private static final Plan PLAN = PlanFile.at(Path.of("plans", "2023.yaml")).plan();

    private final List<YearFacts.Item> items = new ArrayList<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Ledger ledger = new Ledger();
    private final List<String> stuck = new ArrayList<>();
    private final List<Lain> lain = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();

    VerdictTest() {
        PLAN.items().forEach(item -> {
            items.add(item(item.code().value(), MORNING));
            starts.put(item.code().value(), 1);
        });
    }

    @Test
    void aYearWithoutFaultPasses() {
        ledger.add(line(MORNING, Event.MESSAGE, "giamdoc"));

        assertThat(faults(null)).isEmpty();
    }

    @Test
    void anItemThatDoesNotStartFailsUnlessItsDayIsStillToCome() {
        items.removeIf(item -> item.code().equals("3.3"));

        assertThat(faults(null)).containsExactly("Mục 3.3 không khởi động; kế hoạch là 03/04/2023.");
        assertThat(faults(LocalDate.of(2023, 3, 31))).isEmpty();
    }

    @Test
    void anItemThatStartsTwiceOrOnAnotherDayFails() {
        starts.put("4.1", 2);
        items.removeIf(item -> item.code().equals("9.1"));
        items.add(item("9.1", MORNING.plusSeconds(24 * 3600)));

        assertThat(faults(null))
                .containsExactly(
                        "Mục 4.1 khởi động 2 lần trong năm.",
                        "Mục 9.1 khởi động ngày 04/04/2023; kế hoạch là 03/04/2023.");
    }

    @Test
    void whatOpensOnADayOffFailsButWhatAPersonDoesThenDoesNot() {
        Instant sunday = MORNING.minusSeconds(24 * 3600);
        ledger.add(line(sunday, Event.DONE, "gdnn.cv1"));
        ledger.add(line(sunday, Event.OPENED, ""));

        assertThat(faults(null)).containsExactly("Ngày nghỉ 02/04/2023 có việc mở: 2023-3.4, Việc");
    }

    @Test
    void aSecondMessageOnOneDayFailsForALeaderOnly() {
        for (int message = 0; message < 2; message++) {
            ledger.add(line(MORNING, Event.MESSAGE, "giamdoc"));
            ledger.add(line(MORNING, Event.MESSAGE, "gdnn.truong"));
        }

        assertThat(faults(null))
                .containsExactly("Lãnh đạo nhận quá một thông báo trong ngày: giamdoc ngày 03/04/2023 nhận 2.");
    }

    @Test
    void incidentsAndStuckInstancesFailWithTheirReason() {
        incidents.add("Bước tự động hỏng");
        stuck.add("Quy trình không kết thúc");

        assertThat(faults(null)).containsExactly("Bước tự động hỏng", "Quy trình không kết thúc");
    }

    @Test
    void whatLayWithoutLeadershipBeingToldFailsAndWhatWasToldDoesNot() {
        lain.add(new Lain("2023-3.4/told", "Bước", "2023-3.4", "GDNN", 30, List.of()));
        assertThat(faults(null)).isEmpty();

        lain.add(new Lain("2023-3.4/silent", "Bước", "2023-3.4", "GDNN", 20, List.of(LocalDate.of(2023, 5, 4))));
        assertThat(faults(null))
                .containsExactly("2023-3.4/silent, GDNN để quá hạn 20 ngày làm việc mà lãnh đạo không được báo về ngày"
                        + " 04/05/2023.");
    }

    private List<String> faults(LocalDate until) {
        Map<String, LocalDate> planned = new HashMap<>();
        PLAN.items().forEach(item -> planned.put(item.code().value(), LocalDate.of(2023, 4, 3)));
        RehearsedYear year = new RehearsedYear(
                PLAN,
                OfficeProfiles.find("diligent"),
                1,
                new YearFacts(items, List.of(), List.of(), List.of(), List.of(), List.of()),
                ledger,
                starts,
                planned,
                new TreeMap<>(),
                stuck,
                incidents,
                List.of(),
                new Names(Map.of(), Map.of()),
                Set.of("giamdoc"),
                lain,
                Set.of(LocalDate.of(2023, 4, 2)),
                List.of());
        return new Verdict(year, until).faults();
    }

    private static YearFacts.Item item(String code, Instant opened) {
        return new YearFacts.Item(code, "Mục", "GDNN", opened, false, LocalDate.of(2023, 12, 29), null, "OPEN");
    }

    private static LedgerLine line(Instant at, Event event, String person) {
        return new LedgerLine(at, "3.4", "2023-3.4", event, "GDNN", person, "Việc");
    }
}
