package vn.dieuphoi.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.look.LooseEnd;
import vn.dieuphoi.engine.look.LooseEnds;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.trace.Orphan;
import vn.dieuphoi.plan.trace.OrphanKind;
import vn.dieuphoi.work.WorkKey;

/** Where the engine's history and our rows lead nowhere: each side is read by itself and held against the other here. */
@Component
class RunCheck {

    private static final String AD_HOC_MODEL = "ad-hoc-assignment";

    private final LooseEnds ends;
    private final JdbcClient database;

    RunCheck(LooseEnds ends, JdbcClient database) {
        this.ends = ends;
        this.database = database;
    }

    List<Orphan> orphans(Plan plan) {
        List<Work> works = database.sql("select key, plan, process_instance from work_item order by key")
                .query(Work.class)
                .list();
        Set<String> keys = works.stream().map(Work::key).collect(Collectors.toSet());
        List<Orphan> orphans = new ArrayList<>(workWithoutInstance(plan.id(), works));
        orphans.addAll(instancesWithoutWork(plan, works, keys));
        orphans.addAll(tasksWithoutWork(plan, keys));
        orphans.addAll(stepsWithoutTask(plan.id(), keys));
        return orphans;
    }

    private List<Orphan> workWithoutInstance(PlanId plan, List<Work> works) {
        List<Work> own =
                works.stream().filter(work -> work.plan().equals(plan.value())).toList();
        Map<String, String> keys =
                ends.keysOf(own.stream().map(Work::processInstance).toList());
        return own.stream()
                .filter(work -> !work.key().equals(keys.get(work.processInstance())))
                .map(work -> new Orphan(
                        OrphanKind.WORK_WITHOUT_INSTANCE, work.key(), "không có bản chạy " + work.processInstance()))
                .toList();
    }

    /** An instance that has just been started opens its work in a job of its own; it is not lost yet. */
    private List<Orphan> instancesWithoutWork(Plan plan, List<Work> works, Set<String> keys) {
        Set<String> instances = works.stream().map(Work::processInstance).collect(Collectors.toSet());
        Stream<LooseEnd> called =
                ends.runsBeside(plan.id() + "-", keys).stream().filter(run -> isWorkOf(plan.id(), run.key()));
        Stream<LooseEnd> running = ends.runningFrom(plan.from(), plan.to()).stream()
                .filter(run ->
                        run.name().startsWith(ItemProcess.PREFIX) || run.name().equals(AD_HOC_MODEL))
                .filter(run -> !instances.contains(run.id()));
        return Stream.concat(called, running)
                .distinct()
                .map(run -> orphan(OrphanKind.INSTANCE_WITHOUT_WORK, run))
                .toList();
    }

    private static boolean isWorkOf(PlanId plan, @Nullable String key) {
        return key != null && WorkKey.isOne(key) && new WorkKey(key).plan().equals(plan);
    }

    private List<Orphan> tasksWithoutWork(Plan plan, Set<String> works) {
        Set<String> known = new HashSet<>(works);
        known.addAll(database.sql("select key from dossier").query(String.class).list());
        // What is late is told under the key of what is owed.
        known.addAll(database.sql("select key from obligation where plan = ?")
                .param(plan.id().value())
                .query(String.class)
                .list());
        return ends.tasksBeside(plan.id() + "-", known, plan.from(), plan.to()).stream()
                .map(task -> orphan(OrphanKind.TASK_WITHOUT_WORK, task))
                .toList();
    }

    private static Orphan orphan(OrphanKind kind, LooseEnd end) {
        return new Orphan(kind, end.id(), end.name() + (end.key() == null ? ", không có mã" : ", mã " + end.key()));
    }

    private List<Orphan> stepsWithoutTask(PlanId plan, Set<String> works) {
        List<Step> steps = database.sql(
                        "select work_item, name, task from work_step where plan_of(work_item) = ? order by id")
                .param(plan.value())
                .query(Step.class)
                .list();
        Set<String> missing =
                ends.tasksThatNeverWere(steps.stream().map(Step::task).toList());
        return steps.stream()
                .filter(step -> missing.contains(step.task()) || !works.contains(step.workItem()))
                .map(step -> new Orphan(
                        OrphanKind.STEP_WITHOUT_TASK, step.workItem(), step.name() + ", việc " + step.task()))
                .toList();
    }

    private record Work(String key, String plan, String processInstance) {}

    private record Step(String workItem, String name, String task) {}
}
