package vn.dieuphoi.rehearsal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The measure for a rehearsal's speed: the engine alone, in a second database of the same server, with twins of the year's
 * instances that run as many jobs and have as many tasks. No rows of ours, no rights, no forms. An eighth of the
 * instances of each shape is measured: the engine's cost of a job or task is the same for the others. It follows the year
 * from stop to stop, so that both meet the same machine and a Java that is equally warm; only its own work is timed.
 */
final class BareEngine implements AutoCloseable {

    private static final int PAGE = 200;
    private static final int AT_ONCE = 25;
    private static final int ONE_OF = 8;
    private static final String PERSON = "somebody";
    private static final double SECOND = 1_000_000_000d;

    private final JdbcClient database;
    private final CompletableFuture<ProcessEngine> starting;
    private final Map<Shape, Integer> lived = new TreeMap<>();
    private final Map<Shape, Integer> measured = new HashMap<>();
    private Instant followedTo = Instant.EPOCH;
    private long nanos;

    BareEngine(OwnApplication application) {
        database = application.desk(JdbcClient.class);
        JdbcConnectionDetails server = application.desk(JdbcConnectionDetails.class);
        starting = CompletableFuture.supplyAsync(() -> start(server));
    }

    private ProcessEngine start(JdbcConnectionDetails server) {
        database.sql("create database bare").update();
        return PlainEngine.on(
                server.getJdbcUrl().replaceFirst("/postgres$", "/bare"), server.getUsername(), server.getPassword());
    }

    /** Lives what has ended in the year since the last stop; later than that nothing has ended yet. */
    void follow(Instant now) {
        live(ended("p.end_time_ > ? and p.end_time_ <= ?", Timestamp.from(followedTo), Timestamp.from(now)));
        followedTo = now;
    }

    /** Lives what is left, and counts. */
    Figures figures() {
        live(ended("p.end_time_ is null or p.end_time_ > ?", Timestamp.from(followedTo)));
        double share = (double) sum(measured, Shape::events) / sum(lived, Shape::events);
        return new Figures(
                sum(lived, shape -> 1),
                sum(lived, Shape::jobs),
                sum(lived, Shape::tasks),
                nanos / SECOND / share,
                share);
    }

    private void live(Map<Shape, Integer> more) {
        ProcessEngine engine = starting.join();
        deploy(engine, more.keySet());
        long before = System.nanoTime();
        more.forEach((shape, instances) -> {
            int all = lived.merge(shape, instances, Integer::sum);
            // Rounded up, so that every shape is there.
            int due = (all + ONE_OF - 1) / ONE_OF;
            start(engine, shape, due - measured.getOrDefault(shape, 0));
            measured.put(shape, due);
        });
        boolean worked = true;
        while (worked) {
            worked = jobs(engine) | tasks(engine);
        }
        nanos += System.nanoTime() - before;
    }

    private static int sum(Map<Shape, Integer> instances, ToIntFunction<Shape> of) {
        return instances.entrySet().stream()
                .mapToInt(each -> each.getValue() * of.applyAsInt(each.getKey()))
                .sum();
    }

    @Override
    public void close() {
        starting.thenAccept(ProcessEngine::close)
                .exceptionally(neverStarted -> null)
                .join();
    }

    private Map<Shape, Integer> ended(String condition, Timestamp... moments) {
        Map<Shape, Integer> shapes = new TreeMap<>();
        database.sql("""
                        select jobs, tasks, count(*) from (
                          select (select count(*) from act_hi_job_log l
                                   where l.process_instance_id_ = p.id_ and l.job_state_ = 2)
                               + (select count(*) from act_hi_actinst a
                                   where a.proc_inst_id_ = p.id_ and a.act_type_ = 'startTimerEvent') as jobs,
                                 (select count(*) from act_hi_taskinst t where t.proc_inst_id_ = p.id_) as tasks
                            from act_hi_procinst p where %s) shape
                         group by 1, 2""".formatted(condition)).params((Object[]) moments).query(row -> {
            shapes.put(new Shape(row.getInt(1), row.getInt(2)), row.getInt(3));
        });
        return shapes;
    }

    private void deploy(ProcessEngine engine, Set<Shape> shapes) {
        for (Shape shape : shapes) {
            if (!measured.containsKey(shape)) {
                engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance(shape.key() + ".bpmn", shape.model())
                        .addModelInstance(shape.key() + "-many.bpmn", shape.many())
                        .deploy();
            }
        }
    }

    private static void start(ProcessEngine engine, Shape shape, int instances) {
        for (int left = instances; left > 0; left -= AT_ONCE) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(shape.key() + "-many", Map.of("count", Math.min(left, AT_ONCE)));
        }
    }

    private static boolean jobs(ProcessEngine engine) {
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().listPage(0, PAGE);
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return !due.isEmpty();
    }

    /** As people do: take it, then complete it. */
    private static boolean tasks(ProcessEngine engine) {
        List<Task> open = engine.getTaskService().createTaskQuery().listPage(0, PAGE);
        for (Task task : open) {
            engine.getTaskService().setAssignee(task.getId(), PERSON);
            engine.getTaskService().complete(task.getId());
        }
        return !open.isEmpty();
    }

    /**
     * All timers and tasks of the years on the engine alone.
     *
     * @param seconds for all of them, from the part that was measured
     * @param measured the part of the jobs and tasks that was, 1 for all
     */
    record Figures(int instances, int jobs, int tasks, double seconds, double measured) {}

    /**
     * How much work an instance was.
     *
     * @param jobs timers and asynchronous steps
     * @param tasks user tasks
     */
    private record Shape(int jobs, int tasks) implements Comparable<Shape> {

        String key() {
            return "bare-" + jobs + "-" + tasks;
        }

        int events() {
            return jobs + tasks;
        }

        @Override
        public int compareTo(Shape other) {
            return Comparator.comparingInt(Shape::jobs)
                    .thenComparingInt(Shape::tasks)
                    .compare(this, other);
        }

        BpmnModelInstance model() {
            AbstractFlowNodeBuilder<?, ?> flow = Bpmn.createExecutableProcess(key())
                    .camundaHistoryTimeToLive(1)
                    .startEvent();
            for (int job = 0; job < jobs; job++) {
                flow = flow.intermediateCatchEvent().timerWithDate("2000-01-01T00:00:00");
            }
            for (int task = 0; task < tasks; task++) {
                flow = flow.userTask().camundaCandidateGroups("office");
            }
            return flow.endEvent().done();
        }

        /** As an item calls its rounds, reports and requests: many at once, waiting for all. */
        BpmnModelInstance many() {
            return Bpmn.createExecutableProcess(key() + "-many")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .callActivity()
                    .calledElement(key())
                    .multiInstance()
                    .parallel()
                    .cardinality("${count}")
                    .multiInstanceDone()
                    .endEvent()
                    .done();
        }
    }
}
