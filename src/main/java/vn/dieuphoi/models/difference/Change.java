package vn.dieuphoi.models.difference;

import java.util.List;
import java.util.Set;

/**
 * One element that is there, gone or different.
 *
 * @param words what is different, a sentence each
 * @param aspects of which the words tell; empty for what was added or removed
 */
public record Change(String element, String name, String type, Kind kind, List<String> words, Set<Aspect> aspects) {

    /** How it is marked in the pictures. */
    public enum Kind {
        ADDED("thêm"),
        REMOVED("bỏ"),
        CHANGED("đổi");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Name of the mark in the style sheet. */
        public String mark() {
            return "model-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
