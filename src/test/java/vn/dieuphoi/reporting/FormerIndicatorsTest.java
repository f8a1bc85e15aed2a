package vn.dieuphoi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.dieuphoi.JourneyTest;

/** An installation that surveyed targets before they had measurements keeps its figures. */
@JourneyTest
@Tag("long")
class FormerIndicatorsTest {

    private static final Path MIGRATION =
            Path.of("src", "main", "resources", "db", "migration", "V155__target_measurement.sql");

    @Autowired
    DataSource database;

    @Test
    void figuresOfEarlierSurveysBecomeMeasurements() throws Exception {
        try (var connection = database.getConnection()) {
            JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.execute("create schema former");
            try {
                sql.execute("set search_path to former");
                sql.execute("create table dossier (key text primary key)");
                sql.execute("insert into dossier values ('2023-survey-06')");
                sql.execute("create table indicator_value (dossier text, indicator text, value numeric, source text,"
                        + " entered_by text, entered_at timestamptz)");
                sql.execute("insert into indicator_value select '2023-survey-06', name, figure, 'CTK', 'gdnn.truong',"
                        + " '2023-06-29T23:30+07:00' from (values ('unemployment', 1.8), ('enrolled', 21000),"
                        + " ('agriculture', 19.5), ('industry', 49), ('services', 31.5)) as old (name, figure)");

                sql.execute(Files.readString(MIGRATION));

                List<String> rows = sql.queryForList(
                        "select target || ' ' || measured_on || ' ' || coalesce(value::text, '') || ' '"
                                + " || coalesce(parts->>'Dịch vụ', '') from target_measurement order by target",
                        String.class);
                assertThat(rows).containsExactly("T2 2023-06-29 1.8 ", "T5 2023-06-29  31.5", "T6 2023-06-29 21000 ");
            } finally {
                sql.execute("set search_path to public");
                sql.execute("drop schema former cascade");
            }
        }
    }
}
