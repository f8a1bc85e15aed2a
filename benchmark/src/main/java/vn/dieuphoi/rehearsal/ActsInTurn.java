package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Taking and completing a month's report in the product, and a plain task in the engine alone on a database beside it, in
 * turn, so that both meet the same machine. Each month of a year is handed in on the day on which it opens, none is late.
 */
final class ActsInTurn {

    private static final String MONTH = "Ghi tiến độ tháng";
    private static final String PLAIN = "plain-task";
    private static final String PERSON = "gdnn.truong";
    private static final String GROUP = "GDNN";

    /** So many of each before anything counts: the virtual machine has compiled both by then. */
    private static final int WARM = 150;

    private static final int COUNTED = 50;

    private final ConfigurableApplicationContext application;
    private final FilledApplication filled;

    ActsInTurn(ConfigurableApplicationContext application, FilledApplication filled) {
        this.application = application;
        this.filled = filled;
    }

    /**
     * @param millis on the wall, from the claim to the commit
     * @param database milliseconds of them in which the driver waited for the database; commits are not among them
     */
    private record Act(double millis, double database, long statements, Map<String, Long> texts) {}

    /** @param out where the statements of the last act of each kind are written, {@code acts-month.txt}, {@code acts-plain.txt} */
    String measured(Path out) throws IOException {
        ProcessEngine plain = PlainEngine.on(filled.beside("bare_acts"), filled.user, filled.password);
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
        List<Act> product = new ArrayList<>();
        List<Act> alone = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 4, 4); product.size() < WARM + COUNTED; day = day.plusMonths(1)) {
            application.getBean(TimeSteps.class).advanceTo(Rehearsal.evening(day));
            int percent = day.getMonthValue();
            for (Task month :
                    ours.createTaskQuery().taskName(MONTH).orderByTaskId().asc().list()) {
                String office = office(ours, month);
                String head = office.toLowerCase(Locale.ROOT) + ".truong";
                identity.setAuthentication(head, List.of(office, office + ".head"));
                try {
                    product.add(timed(() -> {
                        ours.claim(month.getId(), head);
                        ours.complete(
                                month.getId(),
                                Map.of("progress", "Đã làm xong phần việc của tháng.", "percent", percent));
                    }));
                } finally {
                    identity.clearAuthentication();
                }
                alone.add(plain(plain));
            }
        }
        Files.write(out.resolve("acts-month.txt"), texts(product));
        Files.write(out.resolve("acts-plain.txt"), texts(alone));
        List<Act> month = product.subList(WARM, product.size());
        List<Act> task = alone.subList(WARM, alone.size());
        return String.format(
                Locale.ROOT,
                "%s, %d of each in turn after %d that do not count, medians:%n"
                        + "claim + complete of a month: %.1f ms, %.1f of them in the database, %d statements%n"
                        + "of a plain task: %.1f ms, %.1f in the database, %d statements%n"
                        + "%.2f × as long, %.2f × in the database%n",
                filled.url.replaceAll(".*/", ""),
                month.size(),
                WARM,
                median(month, Act::millis),
                median(month, Act::database),
                statements(month),
                median(task, Act::millis),
                median(task, Act::database),
                statements(task),
                median(month, Act::millis) / median(task, Act::millis),
                median(month, Act::database) / median(task, Act::database));
    }

    private static String office(TaskService tasks, Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Act plain(ProcessEngine engine) {
        engine.getRuntimeService().startProcessInstanceByKey(PLAIN);
        Task task = engine.getTaskService().createTaskQuery().listPage(0, 1).get(0);
        engine.getIdentityService().setAuthentication(PERSON, List.of(GROUP));
        try {
            return timed(() -> {
                engine.getTaskService().claim(task.getId(), PERSON);
                engine.getTaskService().complete(task.getId());
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static Act timed(Runnable act) {
        Map<String, Long> before = StatementCount.texts();
        long waited = StatementCount.nanosSoFar();
        long begin = System.nanoTime();
        act.run();
        double millis = (System.nanoTime() - begin) / 1e6;
        double database = (StatementCount.nanosSoFar() - waited) / 1e6;
        Map<String, Long> texts = StatementCount.texts();
        texts.replaceAll((text, times) -> times - before.getOrDefault(text, 0L));
        texts.values().removeIf(times -> times == 0);
        return new Act(
                millis,
                database,
                texts.values().stream().mapToLong(Long::longValue).sum(),
                texts);
    }

    private static List<String> texts(List<Act> acts) {
        return acts.get(acts.size() - 1).texts().entrySet().stream()
                .map(text -> text.getValue() + "\t" + text.getKey())
                .toList();
    }

    private static double median(List<Act> acts, ToDoubleFunction<Act> of) {
        return acts.stream().mapToDouble(of).sorted().toArray()[acts.size() / 2];
    }

    private static long statements(List<Act> acts) {
        return acts.stream().map(Act::statements).sorted().toList().get(acts.size() / 2);
    }
}
