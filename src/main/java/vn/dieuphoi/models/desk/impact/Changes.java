package vn.dieuphoi.models.desk.impact;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.due.MovedTaskDay;
import vn.dieuphoi.engine.look.WaitingTask;
import vn.dieuphoi.models.desk.version.NumberOrder;
import vn.dieuphoi.models.difference.ModelElements;

/** Says what a move did to open tasks and waiting timers. */
public final class Changes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int EXAMPLES = 5;

    private final RunningState before;
    private final RunningState after;
    private final ModelElements model;
    private final Map<String, String> subjects;
    private final Map<String, MovedTaskDay> undone;

    /**
     * @param subjects business keys by process instance
     * @param undone due dates that go back, by task
     */
    public Changes(
            RunningState before,
            RunningState after,
            ModelElements model,
            Map<String, String> subjects,
            Map<String, MovedTaskDay> undone) {
        this.before = before;
        this.after = after;
        this.model = model;
        this.subjects = subjects;
        this.undone = undone;
    }

    /** One sentence for each change that several tasks have in common, with the keys of their work. */
    public List<String> tasks() {
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        Map<String, WaitingTask> now = RunningWork.byId(after);
        for (WaitingTask task : before.tasks()) {
            WaitingTask moved = now.get(task.id());
            if (moved == null) {
                add(alike, "“" + task.name() + "” mất việc đang mở", task.instance());
                continue;
            }
            if (!moved.name().equals(task.name())) {
                add(alike, "“" + task.name() + "” đổi tên thành “" + moved.name() + "”", task.instance());
            }
            if (!Objects.equals(moved.due(), task.due())) {
                add(
                        alike,
                        "“" + moved.name() + "” đổi hạn " + words(task.due()) + " thành " + words(moved.due()),
                        task.instance());
            } else if (movedSince(task)) {
                add(
                        alike,
                        "“" + moved.name() + "” giữ hạn " + words(task.due()) + ", đã được dời từ khi áp dụng",
                        task.instance());
            }
            if (!moved.groups().equals(task.groups())) {
                add(
                        alike,
                        "“" + moved.name() + "” chuyển từ " + task.groups() + " sang " + moved.groups(),
                        task.instance());
            }
        }
        return sentences(alike);
    }

    private boolean movedSince(WaitingTask task) {
        MovedTaskDay day = undone.get(task.id());
        return day != null && !Objects.equals(day.after(), task.due());
    }

    /** One sentence for each event, or for each change of its moment. */
    public List<String> timers() {
        Map<String, Integer> kept = new LinkedHashMap<>();
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        Set<RunningState.Waiting> all = new LinkedHashSet<>(before.timers().keySet());
        all.addAll(after.timers().keySet());
        for (RunningState.Waiting waiting : all) {
            List<Instant> was = before.timers().getOrDefault(waiting, List.of());
            List<Instant> is = after.timers().getOrDefault(waiting, List.of());
            String name = "“" + model.nameOf(waiting.event()) + "”";
            if (was.equals(is)) {
                kept.merge(name, was.size(), Integer::sum);
            } else if (was.isEmpty()) {
                add(alike, name + " được hẹn mới, đến " + words(is.get(0)), waiting.instance());
            } else if (is.isEmpty()) {
                add(alike, name + " thôi hẹn, lẽ ra đến " + words(was.get(0)), waiting.instance());
            } else {
                add(alike, name + " dời từ " + words(was.get(0)) + " đến " + words(is.get(0)), waiting.instance());
            }
        }
        List<String> sentences = new ArrayList<>();
        kept.forEach((name, count) -> sentences.add(name + ": " + count + " hẹn giữ nguyên ngày giờ."));
        sentences.addAll(sentences(alike));
        return sentences;
    }

    private void add(Map<String, Set<String>> alike, String words, String instance) {
        alike.computeIfAbsent(words, key -> new TreeSet<>(NumberOrder.OF_KEYS))
                .add(subjects.getOrDefault(instance, ""));
    }

    private static List<String> sentences(Map<String, Set<String>> alike) {
        List<String> sentences = new ArrayList<>();
        alike.forEach((words, who) -> {
            List<String> some = who.stream().limit(EXAMPLES).toList();
            int more = who.size() - some.size();
            sentences.add(words + ": " + String.join(", ", some) + (more > 0 ? " và " + more + " mục khác." : "."));
        });
        return sentences;
    }

    private static String words(@Nullable Instant moment) {
        return moment == null ? "không hạn" : MOMENT.format(moment.atZone(HoChiMinhTime.ZONE));
    }
}
