package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.work.assignment.AssignmentStart;

/**
 * Fills an empty database: the demonstration lives a week with ten pieces of work of which each is asked of three offices, and
 * those are copied, whole, by statements in the database.
 */
@Command(
        name = "fill",
        description = "Fills an empty PostgreSQL database with open tasks, as whole as what the application writes.",
        mixinStandardHelpOptions = true)
class FillCommand implements Callable<Integer> {

    /** Of each piece of work: its lead's, and three asked offices'. */
    private static final int TASKS_OF_ONE = 4;

    /** When the ten are due; the first is late when the week is over. */
    private static final List<Integer> DUE_AFTER_DAYS = List.of(1, 9, 14, 19, 23, 27, 30, 37, 44, 51);

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 3, 1);
    private static final int DAYS_LIVED = 5;
    private static final double SECOND = 1_000_000_000d;

    @Option(names = "--url", required = true, description = "jdbc:postgresql://… of an empty database.")
    private String url;

    @Option(names = "--user", defaultValue = "postgres", description = "Its owner (${DEFAULT-VALUE}).")
    private String user;

    @Option(names = "--password", defaultValue = "", description = "The owner's password.")
    private String password;

    @Option(names = "--tasks", defaultValue = "1000", description = "How many open tasks (${DEFAULT-VALUE}).")
    private int tasks;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter console = new PrintWriter(System.out, true);
        long begun = System.nanoTime();
        liveAWeek();
        console.printf("lived a week: %.0f s%n", (System.nanoTime() - begun) / SECOND);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('fill.first', '1', false)");
            statement.execute("select set_config('fill.works', '" + tasks / TASKS_OF_ONE + "', false)");
            connection.setAutoCommit(false);
            statement.execute(script("fill"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
        console.printf("filled: %.0f s%n", (System.nanoTime() - begun) / SECOND);
        return 0;
    }

    private void liveAWeek() throws IOException, SQLException {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(DieuPhoi.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--dieuphoi.demo.start=" + FIRST_DAY + "T07:00",
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.vn.dieuphoi=warn")) {
            JdbcClient database = application.getBean(JdbcClient.class);
            database.sql(script("offices")).update();
            AssignmentStart start = application.getBean(AssignmentStart.class);
            for (int days : DUE_AFTER_DAYS) {
                start.start(
                        new AssignmentStart.Form(
                                "MAU0",
                                "Rà soát và báo cáo kết quả đợt " + days + " của đơn vị",
                                "Báo cáo",
                                FIRST_DAY.plusDays(days).toString(),
                                "",
                                List.of("MAU1", "MAU2", "MAU3"),
                                false),
                        "giamdoc");
            }
            TimeSteps steps = application.getBean(TimeSteps.class);
            steps.settle();
            TaskService tasks = application.getBean(TaskService.class);
            take(tasks, "MAU0", "mau0.cv1");
            take(tasks, "MAU1", "mau1.truong");
            take(tasks, "MAU2", "mau2.cv2");
            for (int day = 1; day <= DAYS_LIVED; day++) {
                steps.advanceTo(Rehearsal.evening(FIRST_DAY.plusDays(day)));
            }
        }
    }

    /** Three of the ten are in somebody's hands. */
    private static void take(TaskService tasks, String office, String person) {
        for (Task task : tasks.createTaskQuery()
                .taskCandidateGroup(office)
                .orderByDueDate()
                .desc()
                .listPage(0, 3)) {
            tasks.claim(task.getId(), person);
        }
    }

    private static String script(String name) throws IOException {
        return new ClassPathResource("fill/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
    }
}
