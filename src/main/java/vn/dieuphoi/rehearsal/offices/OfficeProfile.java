package vn.dieuphoi.rehearsal.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the offices of a rehearsal behave. A file of {@code plans/rehearsal/}, or a copy that somebody changed.
 *
 * @param name what stands in results
 * @param title for people
 * @param words what it supposes, for people
 * @param everybody the habit of every office that has none of its own
 * @param offices the habits of others, by code
 * @param tasks the habits in which everybody does some tasks, by the task's id in its model; {@code ownSteps} are those of the
 *     items' own models
 * @param doings what people do beside their tasks
 * @param neverAnswer who stays silent for the whole year
 * @param answers what is entered into forms; the rest of a form is filled as it demands
 */
public record OfficeProfile(
        String name,
        String title,
        String words,
        Habit everybody,
        @Nullable Map<String, Habit> offices,
        @Nullable Map<String, Habit> tasks,
        @Nullable Doings doings,
        @Nullable List<Silence> neverAnswer,
        @Nullable List<Answer> answers) {

    private static final String OWN_STEPS = "ownSteps";
    private static final String OF_ITEMS = "plan-item-";

    Habit habitOf(OfficeTask task) {
        Map<String, Habit> byTask = tasks == null ? Map.of() : tasks;
        Habit own = task.process().startsWith(OF_ITEMS) ? byTask.get(OWN_STEPS) : null;
        Map<String, Habit> byOffice = offices == null ? Map.of() : offices;
        return byTask.getOrDefault(task.step(), own == null ? byOffice.getOrDefault(task.party(), everybody) : own);
    }

    boolean neverDoes(OfficeTask task) {
        return neverAnswer != null && neverAnswer.stream().anyMatch(silence -> silence.covers(task));
    }

    /** The one for this item before the one for all. */
    Optional<Answer> answer(String form, String field, String item) {
        List<Answer> all = answers == null ? List.of() : answers;
        List<Answer> ofField = all.stream()
                .filter(answer -> answer.form().equals(form) && answer.field().equals(field))
                .toList();
        return ofField.stream()
                .filter(answer -> item.equals(answer.item()))
                .findFirst()
                .or(() ->
                        ofField.stream().filter(answer -> answer.item() == null).findFirst());
    }

    OfficeProfile after(List<Answer> common) {
        List<Answer> own = answers == null ? List.of() : answers;
        List<Answer> all = new ArrayList<>(own);
        common.stream()
                .filter(answer -> own.stream().noneMatch(answer::sameField))
                .forEach(all::add);
        return new OfficeProfile(name, title, words, everybody, offices, tasks, doings, neverAnswer, List.copyOf(all));
    }
}
