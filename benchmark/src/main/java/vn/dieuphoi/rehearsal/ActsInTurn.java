package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Taking and completing a month's report in the product, and a plain task in the engine alone on a database beside it, in
 * turn, so that both meet the same machine.
 */
final class ActsInTurn {

    private static final String MONTH = "Ghi tiến độ tháng";
    private static final String PLAIN = "plain-task";
    private static final String PERSON = "gdnn.truong";
    private static final String GROUP = "GDNN";

    private final ConfigurableApplicationContext application;
    private final String url;
    private final String user;
    private final String password;

    ActsInTurn(ConfigurableApplicationContext application, String url, String user, String password) {
        this.application = application;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private record Act(double millis, long statements, Map<String, Long> texts) {}

    /** @param out where the statements of the last act of each kind are written, {@code acts-month.txt}, {@code acts-plain.txt} */
    String measured(Path out) throws IOException {
        String bare = url.replaceAll("[^/]*$", "") + "bare_acts";
        recreate("bare_acts");
        ProcessEngine plain = PlainEngine.on(bare, user, password);
        try {
            plain.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            PLAIN + ".bpmn",
                            Bpmn.createExecutableProcess(PLAIN)
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask()
                                    .camundaCandidateGroups(GROUP)
                                    .endEvent()
                                    .done())
                    .deploy();
            return inTurn(plain, out);
        } finally {
            plain.close();
        }
    }

    private String inTurn(ProcessEngine plain, Path out) throws IOException {
        TaskService ours = application.getBean(TaskService.class);
        IdentityService identity = application.getBean(IdentityService.class);
        List<Task> months =
                ours.createTaskQuery().taskName(MONTH).taskCandidateGroup(GROUP).list();
        List<Act> product = new ArrayList<>();
        List<Act> alone = new ArrayList<>();
        for (int warm = 0; warm < 20; warm++) {
            plain(plain);
        }
        for (Task month : months) {
            identity.setAuthentication(PERSON, List.of(GROUP, GROUP + ".head"));
            try {
                product.add(timed(() -> {
                    ours.claim(month.getId(), PERSON);
                    ours.complete(month.getId(), Map.of("progress", "Đã làm xong phần việc của tháng.", "percent", 10));
                }));
            } finally {
                identity.clearAuthentication();
            }
            alone.add(plain(plain));
        }
        Files.write(out.resolve("acts-month.txt"), texts(product));
        Files.write(out.resolve("acts-plain.txt"), texts(alone));
        return String.format(
                Locale.ROOT,
                "%s: claim + complete of a month %.1f ms, %d statements; of a plain task %.1f ms, %d statements (%d times); %.2f ×%n",
                url.replaceAll(".*/", ""),
                median(product),
                statements(product),
                median(alone),
                statements(alone),
                months.size(),
                median(product) / median(alone));
    }

    private static Act plain(ProcessEngine engine) {
        engine.getRuntimeService().startProcessInstanceByKey(PLAIN);
        Task task = engine.getTaskService().createTaskQuery().listPage(0, 1).get(0);
        return timed(() -> {
            engine.getTaskService().claim(task.getId(), PERSON);
            engine.getTaskService().complete(task.getId());
        });
    }

    private static Act timed(Runnable act) {
        Map<String, Long> before = StatementCount.texts();
        long begin = System.nanoTime();
        act.run();
        double millis = (System.nanoTime() - begin) / 1e6;
        Map<String, Long> texts = StatementCount.texts();
        texts.replaceAll((text, times) -> times - before.getOrDefault(text, 0L));
        texts.values().removeIf(times -> times == 0);
        return new Act(
                millis, texts.values().stream().mapToLong(Long::longValue).sum(), texts);
    }

    private static List<String> texts(List<Act> acts) {
        return acts.get(acts.size() - 1).texts().entrySet().stream()
                .map(text -> text.getValue() + "\t" + text.getKey())
                .toList();
    }

    private static double median(List<Act> acts) {
        return acts.stream().map(Act::millis).sorted().toList().get(acts.size() / 2);
    }

    private static long statements(List<Act> acts) {
        return acts.stream().map(Act::statements).sorted().toList().get(acts.size() / 2);
    }

    private void recreate(String name) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
