package vn.dieuphoi.rehearsal;

import java.util.List;
import java.util.Map;
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
import vn.dieuphoi.engine.PlainEngine;
import vn.dieuphoi.rehearsal.result.Summary;

/**
 * The measure for a rehearsal's speed: the engine alone, in a second database of the same server, with twins of the year's
 * instances that run as many jobs and have as many tasks. No rows of ours, no rights, no forms. An eighth of the
 * instances of each shape is measured: the engine's cost of a job or task is the same for the others. It starts beside the
 * year, on the second core; only its own work is timed.
 */
final class BareEngine implements AutoCloseable {

    private static final int PAGE = 200;
    private static final int AT_ONCE = 25;
    private static final int ONE_OF = 8;
    private static final String PERSON = "somebody";
    private static final double SECOND = 1_000_000_000d;

    private final JdbcClient database;
    private final CompletableFuture<ProcessEngine> starting;

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

    /** @param rehearsed the seconds that the rehearsal took for the year */
    Summary.Bare run(double rehearsed) {
        List<Shape> shapes = shapes();
        ProcessEngine engine = starting.join();
        deploy(engine, shapes);
        long before = System.nanoTime();
        shapes.forEach(shape -> start(engine, shape));
        boolean worked = true;
        while (worked) {
            worked = jobs(engine) | tasks(engine);
        }
        double measured = (System.nanoTime() - before) / SECOND;
        double share = (double) sum(shapes, Shape::measuredEvents) / sum(shapes, Shape::events);
        double seconds = measured / share;
        return new Summary.Bare(
                sum(shapes, Shape::instances),
                sum(shapes, shape -> shape.instances() * shape.jobs()),
                sum(shapes, shape -> shape.instances() * shape.tasks()),
                rounded(seconds),
                rounded(share),
                rounded(rehearsed / seconds));
    }

    @Override
    public void close() {
        starting.thenAccept(ProcessEngine::close)
                .exceptionally(neverStarted -> null)
                .join();
    }

    private static int sum(List<Shape> shapes, ToIntFunction<Shape> of) {
        return shapes.stream().mapToInt(of).sum();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100d;
    }

    private List<Shape> shapes() {
        return database.sql("""
                        select jobs, tasks, count(*) from (
                          select (select count(*) from act_hi_job_log l
                                   where l.process_instance_id_ = p.id_ and l.job_state_ = 2)
                               + (select count(*) from act_hi_actinst a
                                   where a.proc_inst_id_ = p.id_ and a.act_type_ = 'startTimerEvent') as jobs,
                                 (select count(*) from act_hi_taskinst t where t.proc_inst_id_ = p.id_) as tasks
                            from act_hi_procinst p) shape
                         group by 1, 2 order by 1, 2""")
                .query((row, number) -> new Shape(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    private static void deploy(ProcessEngine engine, List<Shape> shapes) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (Shape shape : shapes) {
            deployment.addModelInstance(shape.key() + ".bpmn", shape.model());
            deployment.addModelInstance(shape.key() + "-many.bpmn", shape.many());
        }
        deployment.deploy();
    }

    private static void start(ProcessEngine engine, Shape shape) {
        for (int left = shape.measured(); left > 0; left -= AT_ONCE) {
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
     * Instances with the same amount of work.
     *
     * @param jobs timers and asynchronous steps of each
     * @param tasks user tasks of each
     */
    private record Shape(int jobs, int tasks, int instances) {

        String key() {
            return "bare-" + jobs + "-" + tasks;
        }

        /** Some of each, so that every shape is there. */
        int measured() {
            return (instances + ONE_OF - 1) / ONE_OF;
        }

        int events() {
            return instances * (jobs + tasks);
        }

        int measuredEvents() {
            return measured() * (jobs + tasks);
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
