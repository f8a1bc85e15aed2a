package vn.dieuphoi.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.SheetTexts;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

class LedgerTest {

    private static final Instant MORNING = Instant.parse("2023-04-03T01:00:00.001Z");

    @Test
    void theOrderInWhichAMachineDoesSimultaneousThingsLeavesNoTrace() {
        Ledger one = new Ledger();
        one.add(line(MORNING, "2023-3.1", Event.OPENED, "Soạn báo cáo, “nháp”"));
        one.add(line(MORNING, "2023-2.2", Event.STARTED, "Phát triển chương trình"));
        Ledger other = new Ledger();
        other.add(line(MORNING, "2023-2.2", Event.STARTED, "Phát triển chương trình"));
        other.add(line(MORNING.plusMillis(7), "2023-3.1", Event.OPENED, "Soạn báo cáo, “nháp”"));

        assertThat(one.csv()).isEqualTo(other.csv()).isEqualTo("""
                        instant,item,instance,event,office,person,what
                        2023-04-03T08:00:00+07:00,2.2,2023-2.2,item-started,GDNN,,Phát triển chương trình
                        2023-04-03T08:00:00+07:00,3.1,2023-3.1,task-opened,GDNN,,"Soạn báo cáo, “nháp”"
                        """);
    }

    @Test
    void lineBreaksInWhatPeopleWroteDoNotBreakLines() {
        Ledger ledger = new Ledger();
        ledger.add(line(MORNING, "2023-9.4", Event.RECORDED, "Công ty số 1\n  Công ty số 2\r\n"));

        assertThat(ledger.csv().lines()).hasSize(2).last().asString().endsWith(",Công ty số 1 Công ty số 2");
    }

    @Test
    void whatPeopleWroteIsTextInASpreadsheet() throws IOException {
        Ledger ledger = new Ledger();
        OthersWords.LINES.forEach(words -> ledger.add(line(MORNING, "2023-9.4", Event.RECORDED, words)));

        assertThat(SheetTexts.ofCsv(ledger.csv().getBytes(StandardCharsets.UTF_8), ','))
                .containsAll(OthersWords.LINES.stream()
                        .map(words -> words.strip().replaceAll("\\s+", " "))
                        .toList());
    }

    private static LedgerLine line(Instant at, String instance, Event event, String what) {
        return new LedgerLine(at, instance.substring(5), instance, event, "GDNN", "", what);
    }
}
