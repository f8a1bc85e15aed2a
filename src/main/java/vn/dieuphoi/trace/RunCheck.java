package vn.dieuphoi.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.look.LooseEnd;
import vn.dieuphoi.engine.look.LooseEnds;
import vn.dieuphoi.plan.Orphan;
import vn.dieuphoi.plan.OrphanKind;

/** Where the engine's history and our rows lead nowhere: each side is read by itself and held against the other here. */
@Component
class RunCheck {

    static final String ITEM_MODEL = "plan-item-";

    private static final String AD_HOC_MODEL = "ad-hoc-assignment";

    private static final Pattern KEY_OF_WORK = Pattern.compile("[0-9]{4}-([0-9.]+|GV[0-9]+)");

    private final LooseEnds ends;
    private final JdbcClient database;

    RunCheck(LooseEnds ends, JdbcClient database) {
        this.ends = ends;
        this.database = database;
    }

    List<Orphan> orphans(int year) {
        List<Work> works = database.sql("select key, year, process_instance from work_item order by key")
                .query(Work.class)
                .list();
        Set<String> keys = works.stream().map(Work::key).collect(Collectors.toSet());
        List<Orphan> orphans = new ArrayList<>(workWithoutInstance(year, works));
        orphans.addAll(instancesWithoutWork(year, works, keys));
        orphans.addAll(tasksWithoutWork(year, keys));
        orphans.addAll(stepsWithoutTask(year, keys));
        return orphans;
    }

    private List<Orphan> workWithoutInstance(int year, List<Work> works) {
        List<Work> ofYear = works.stream()
                .filter(work -> work.year() == year && work.key().startsWith(year + "-"))
                .toList();
        Map<String, String> keys =
                ends.keysOf(ofYear.stream().map(Work::processInstance).toList());
        return ofYear.stream()
                .filter(work -> !work.key().equals(keys.get(work.processInstance())))
                .map(work -> new Orphan(
                        OrphanKind.WORK_WITHOUT_INSTANCE, work.key(), "không có bản chạy " + work.processInstance()))
                .toList();
    }

    /** An instance that has just been started opens its work in a job of its own; it is not lost yet. */
    private List<Orphan> instancesWithoutWork(int year, List<Work> works, Set<String> keys) {
        Set<String> instances = works.stream().map(Work::processInstance).collect(Collectors.toSet());
        Stream<LooseEnd> called = ends.runsBeside(year + "-", keys).stream()
                .filter(run ->
                        run.key() != null && KEY_OF_WORK.matcher(run.key()).matches());
        Stream<LooseEnd> running = ends.runningFrom(year).stream()
                .filter(run -> run.name().startsWith(ITEM_MODEL) || run.name().equals(AD_HOC_MODEL))
                .filter(run -> !instances.contains(run.id()));
        return Stream.concat(called, running)
                .distinct()
                .map(run -> orphan(OrphanKind.INSTANCE_WITHOUT_WORK, run))
                .toList();
    }

    private List<Orphan> tasksWithoutWork(int year, Set<String> works) {
        Set<String> known = new HashSet<>(works);
        known.addAll(database.sql("select key from dossier").query(String.class).list());
        return ends.tasksBeside(year + "-", known, year).stream()
                .map(task -> orphan(OrphanKind.TASK_WITHOUT_WORK, task))
                .toList();
    }

    private static Orphan orphan(OrphanKind kind, LooseEnd end) {
        return new Orphan(kind, end.id(), end.name() + (end.key() == null ? ", không có mã" : ", mã " + end.key()));
    }

    private List<Orphan> stepsWithoutTask(int year, Set<String> works) {
        List<Step> steps = database.sql(
                        "select work_item, name, task from work_step where work_item like ? order by id")
                .param(year + "-%")
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

    private record Work(String key, int year, String processInstance) {}

    private record Step(String workItem, String name, String task) {}
}
