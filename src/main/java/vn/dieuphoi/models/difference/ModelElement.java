package vn.dieuphoi.models.difference;

import java.util.Map;
import java.util.TreeSet;

/**
 * One element of a model, as far as it can differ.
 *
 * @param type local name of the XML element, such as userTask
 * @param name what a person reads in the picture; the id where there is nothing to read
 * @param aspects text of each aspect that the element has
 * @param links id of what an aspect names, where it names another element: that may have another name and be the same
 * @param other all that no aspect names
 */
public record ModelElement(
        String id,
        String type,
        String name,
        Map<Aspect, String> aspects,
        Map<Aspect, String> links,
        Map<String, String> other) {

    String aspect(Aspect aspect) {
        return aspects.getOrDefault(aspect, "");
    }

    boolean sameIn(Aspect aspect, ModelElement before) {
        return links.containsKey(aspect) || before.links.containsKey(aspect)
                ? links.getOrDefault(aspect, "").equals(before.links.getOrDefault(aspect, ""))
                : aspect(aspect).equals(before.aspect(aspect));
    }

    /** Whether work that waits at the other, which is gone, can wait here instead. */
    public boolean standsInFor(ModelElement gone) {
        return type.equals(gone.type)
                && aspect(Aspect.PARENT).equals(gone.aspect(Aspect.PARENT))
                && aspect(Aspect.REPEATED).isEmpty()
                        == gone.aspect(Aspect.REPEATED).isEmpty()
                && aspect(Aspect.EVENT).equals(gone.aspect(Aspect.EVENT));
    }

    /** Names of attributes without an aspect whose value is another. */
    TreeSet<String> otherThan(ModelElement before) {
        TreeSet<String> names = new TreeSet<>(other.keySet());
        names.addAll(before.other.keySet());
        names.removeIf(name -> other.getOrDefault(name, "").equals(before.other.getOrDefault(name, "")));
        return names;
    }
}
