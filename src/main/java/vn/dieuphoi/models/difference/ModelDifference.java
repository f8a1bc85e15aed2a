package vn.dieuphoi.models.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is different between the version in force and another.
 *
 * @param changes in the order of the newer file, what was removed at the end
 * @param redrawn names of elements that only stand elsewhere in the picture
 * @param forms what is different in the forms, a sentence each
 */
public record ModelDifference(List<Change> changes, List<String> redrawn, List<String> forms) {

    private static final int LONGEST = 160;

    public ModelDifference {
        changes = List.copyOf(changes);
        redrawn = List.copyOf(redrawn);
        forms = List.copyOf(forms);
    }

    /**
     * @param before XML of the model in force
     * @param formsBefore content of its forms by file name
     */
    public static ModelDifference between(
            String before, Map<String, String> formsBefore, String after, Map<String, String> formsAfter) {
        ModelElements old = ModelElements.of(before);
        ModelElements fresh = ModelElements.of(after);
        List<Change> changes = new ArrayList<>();
        fresh.elements().forEach((id, element) -> {
            ModelElement was = old.elements().get(id);
            if (was == null) {
                changes.add(whole(element, Change.Kind.ADDED));
            } else {
                changed(was, element, changes);
            }
        });
        old.elements().forEach((id, element) -> {
            if (!fresh.elements().containsKey(id)) {
                changes.add(whole(element, Change.Kind.REMOVED));
            }
        });
        Set<String> told = changes.stream().map(Change::element).collect(Collectors.toSet());
        List<String> redrawn = fresh.drawing().entrySet().stream()
                .filter(drawn -> !told.contains(drawn.getKey()))
                .filter(drawn -> !drawn.getValue().equals(old.drawing().get(drawn.getKey())))
                .map(drawn -> fresh.nameOf(drawn.getKey()))
                .distinct()
                .toList();
        return new ModelDifference(changes, redrawn, FormDifference.between(formsBefore, formsAfter));
    }

    /** Nothing at all is different. */
    public boolean nothing() {
        return changes.isEmpty() && redrawn.isEmpty() && forms.isEmpty();
    }

    /** Only the picture is different; the work runs as before. */
    public boolean onlyDrawing() {
        return changes.isEmpty() && forms.isEmpty() && !redrawn.isEmpty();
    }

    /** How many elements were added, changed or removed. */
    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Ids of elements of which one of these is different. */
    public Set<String> with(Aspect... aspects) {
        Set<Aspect> asked = Set.of(aspects);
        return changes.stream()
                .filter(change -> change.aspects().stream().anyMatch(asked::contains))
                .map(Change::element)
                .collect(Collectors.toSet());
    }

    /** How each changed element is marked in a picture, by its id. */
    public Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        changes.forEach(change -> marks.put(change.element(), change.kind().mark()));
        return marks;
    }

    /** The same as words for the page: id=mark. */
    public List<String> markLines() {
        return marks().entrySet().stream()
                .map(mark -> mark.getKey() + "=" + mark.getValue())
                .toList();
    }

    private static Change whole(ModelElement element, Change.Kind kind) {
        List<String> words = new ArrayList<>();
        Map<Aspect, String> told = new LinkedHashMap<>(element.aspects());
        told.keySet().removeAll(Set.of(Aspect.NAME, Aspect.TYPE, Aspect.DOCUMENTATION));
        told.forEach((aspect, text) -> words.add(aspect.label() + ": " + cut(text)));
        return new Change(element.id(), element.name(), StepType.words(element.type()), kind, words, Set.of());
    }

    private static void changed(ModelElement before, ModelElement after, List<Change> changes) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        List<String> words = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            String was = before.aspect(aspect);
            String is = after.aspect(aspect);
            if (!after.sameIn(aspect, before)) {
                aspects.add(aspect);
                words.add(words(aspect.label(), was, is));
            }
        }
        for (String name : after.otherThan(before)) {
            aspects.add(Aspect.OTHER);
            words.add(words(
                    Aspect.OTHER.label() + " " + name,
                    before.other().getOrDefault(name, ""),
                    after.other().getOrDefault(name, "")));
        }
        if (!words.isEmpty()) {
            changes.add(new Change(
                    after.id(), after.name(), StepType.words(after.type()), Change.Kind.CHANGED, words, aspects));
        }
    }

    private static String words(String label, String was, String is) {
        if (was.isEmpty()) {
            return label + ": thêm “" + cut(is) + "”";
        }
        return is.isEmpty()
                ? label + ": bỏ “" + cut(was) + "”"
                : label + ": “" + cut(was) + "” thành “" + cut(is) + "”";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
