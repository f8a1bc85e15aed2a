package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.messages.digest.DigestDesk;

/** What the digests of the mornings call new. */
@JourneyTest
class DigestTest {

    private static final String NEW_LINES = """
            select m.person || ' ' || (line ->> 'link')
              from message m,
                   jsonb_array_elements(m.content -> 'sections') section,
                   jsonb_array_elements(section -> 'lines') line
             where m.kind = 'DIGEST' and m.day >= ? and section ->> 'heading' like 'Mới (%' and line ->> 'link' is not null""";

    @Autowired
    EngineClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    DigestDesk digests;

    @Autowired
    JdbcClient database;

    @Test
    void aTaskThatOpenedWhileTheClockRanAheadIsNewOnOneMorningOnly() {
        clock.standAt(at("2023-03-07T08:05"));
        jobs.run();

        clock.standAt(at("2023-03-02T08:15"));
        assertThat(digests.send()).isPositive();
        clock.standAt(at("2023-03-03T08:15"));
        digests.send();
        clock.standAt(at("2023-03-06T08:15"));
        digests.send();

        List<String> lines = database.sql(NEW_LINES)
                .param(LocalDate.of(2023, 3, 2))
                .query(String.class)
                .list();
        assertThat(lines).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(titlesOf("giamdoc", LocalDate.of(2023, 3, 6)))
                .as("on the first morning of the week leadership gets the weekly picture in the digest's place")
                .singleElement()
                .asString()
                .startsWith("Bản tin tuần từ 06/03/2023");
        assertThat(titlesOf("giamdoc", LocalDate.of(2023, 3, 3))).noneMatch(title -> title.startsWith("Bản tin tuần"));
        assertThat(titlesOf("gdnn.truong", LocalDate.of(2023, 3, 6)))
                .noneMatch(title -> title.startsWith("Bản tin tuần"));
    }

    private List<String> titlesOf(String person, LocalDate day) {
        return database.sql("select title from message where person = ? and day = ? and kind = 'DIGEST'")
                .params(person, day)
                .query(String.class)
                .list();
    }
}
