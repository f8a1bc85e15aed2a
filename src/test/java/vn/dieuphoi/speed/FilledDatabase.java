package vn.dieuphoi.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** The test's database with generated work in it, by the statements that the benchmark fills its own with. */
final class FilledDatabase {

    private static final Path SCRIPTS = Path.of("benchmark", "src", "main", "resources", "fill");

    private final JdbcClient database;
    private final AssignmentStart start;
    private final TimeSteps steps;
    private final LocalDate first;

    FilledDatabase(JdbcClient database, AssignmentStart start, TimeSteps steps) {
        this(database, start, steps, LocalDate.of(2023, 3, 2));
    }

    /** @param first on which the work is due that is due first */
    FilledDatabase(JdbcClient database, AssignmentStart start, TimeSteps steps, LocalDate first) {
        this.first = first;
        this.database = database;
        this.start = start;
        this.steps = steps;
    }

    /** @param works how many pieces of work there are in all, each with four open tasks */
    void with(int works) {
        int known = database.sql("select count(*) from work_item where code like 'GV1_____'")
                .query(Integer.class)
                .single();
        if (database.sql("select count(*) from party where code = 'MAU0'")
                        .query(Integer.class)
                        .single()
                == 0) {
            database.sql(script("offices")).update();
            for (LocalDate day : List.of(first, first.plusDays(13), first.plusDays(43))) {
                start.start(
                        new AssignmentStart.Form(
                                "MAU0",
                                "Rà soát, báo cáo",
                                "Báo cáo",
                                day.toString(),
                                "",
                                List.of("MAU1", "MAU2", "MAU3"),
                                false),
                        "giamdoc");
            }
            steps.settle();
        }
        database.sql(script("fill")
                        .replace("current_setting('fill.first')", "'" + (known + 1) + "'")
                        .replace("current_setting('fill.works')", "'" + works + "'"))
                .update();
        database.sql("analyze").update();
    }

    private static String script(String name) {
        try {
            return Files.readString(SCRIPTS.resolve(name + ".sql"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
