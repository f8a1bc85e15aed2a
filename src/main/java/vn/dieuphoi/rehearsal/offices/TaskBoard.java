package vn.dieuphoi.rehearsal.offices;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.look.NewTask;
import vn.dieuphoi.engine.look.NewTasks;
import vn.dieuphoi.office.PartyRegister;

/** What has opened since the last look, and to which piece of work it belongs. */
final class TaskBoard {

    private static final List<String> KINDS_OF_UNIT = List.of("unit", "programme", "reporter");

    private final NewTasks tasks;
    private final PartyRegister parties;
    private String last = "";

    TaskBoard(NewTasks tasks, PartyRegister parties) {
        this.tasks = tasks;
        this.parties = parties;
    }

    List<OfficeTask> look() {
        List<OfficeTask> opened = tasks.after(last).stream().map(this::task).toList();
        if (!opened.isEmpty()) {
            last = opened.get(opened.size() - 1).id();
        }
        return opened;
    }

    private OfficeTask task(NewTask task) {
        @Nullable String key = task.key();
        String work = key == null ? task.process() : key;
        return new OfficeTask(
                task.id(),
                task.definition(),
                task.process(),
                task.step(),
                task.name(),
                NaturalKey.itemOf(work),
                instance(work, task.variables()),
                task.office(),
                partyOf(task.office()),
                task.openedAt(),
                task.due());
    }

    private String partyOf(String office) {
        return office.equals(parties.headGroup()) ? parties.leadership().code().value() : office;
    }

    /** The natural key among the variables that starts with the work's own, and which of several parts it is. */
    static String instance(String work, String variables) {
        List<String[]> all = Arrays.stream(variables.split("\n"))
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .toList();
        String key = all.stream()
                .map(pair -> pair[1])
                .filter(value -> value.matches("\\Q" + work + "\\E[@>!~].*"))
                .max(Comparator.comparingInt(String::length))
                .orElse(work);
        return all.stream()
                .filter(pair -> KINDS_OF_UNIT.contains(pair[0]))
                .map(pair -> key + " · " + pair[1])
                .findFirst()
                .orElse(key);
    }
}
