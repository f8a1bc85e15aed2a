package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.rehearsal.TimeSteps;

/** A line of a digest says what is to be done, of which item, and whose it is. */
@JourneyTest
class DigestLinesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 14);

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    void everyLineSaysWhatAndWhose() {
        steps.advanceTo(Moments.evening(DAY));

        List<String> lines = database.sql("""
                        select m.person || ' ' || (line ->> 'words') || ' ' || (line ->> 'note')
                          from message m, jsonb_array_elements(m.content -> 'sections') section,
                               jsonb_array_elements(section -> 'lines') line
                         where m.kind = 'DIGEST' and m.day = ? and line ->> 'link' is not null""").param(DAY).query(String.class).list();

        assertThat(lines)
                .as("two lines of one digest that read alike say not whose they are")
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
        assertThat(lines)
                .as("the school that is asked, where one account answers for several")
                .anyMatch(line -> line.matches("csgdnn Mục 1, .+: Trả lời đề nghị phối hợp – Phòng .+, gửi Trường .+"));
        assertThat(lines)
                .as("the office concerned, where leadership reads of it")
                .anyMatch(
                        line -> line.matches("giamdoc Mục 2\\.1, .+: Ký văn bản đôn đốc.+, Phòng LĐVL, chưa ai nhận"));
        assertThat(lines)
                .as("the item by its title and not its number alone")
                .noneMatch(line -> line.matches("\\S+ Mục [\\d.]+: .*"));
    }
}
