package vn.dieuphoi.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody reads of a form ({@link ReadsForm}).
 *
 * @param everything whether also what is not named
 */
public record FormReads(List<Need> needs, boolean everything) {

    static final FormReads ANYTHING = new FormReads(List.of(), true);

    /** What a field holds, with the components that a form may have for it. */
    public enum Kind {
        TEXT("một ô chữ hoặc một lựa chọn", Set.of("textfield", "textarea", "radio", "select")),
        WHOLE("một ô số nguyên (decimalDigits 0)", Set.of("number")),
        NUMBER("một ô số", Set.of("number")),
        DATE("một ô ngày", Set.of("datetime")),
        CHOICES("một danh sách chọn nhiều", Set.of("checklist", "taglist"));

        private final String words;
        private final Set<String> components;

        Kind(String words, Set<String> components) {
            this.words = words;
            this.components = components;
        }

        public String words() {
            return words;
        }

        public boolean takes(String component) {
            return components.contains(component);
        }
    }

    /**
     * @param name of the field, or a regular expression for a series of them
     * @param required whether the form asks for it without fail
     * @param everywhere whether every form has it
     */
    public record Need(String name, Kind kind, boolean required, boolean everywhere) {

        public boolean isFor(String field) {
            return field.matches(name);
        }
    }

    public FormReads {
        needs = List.copyOf(needs);
    }

    public static FormReads of(ReadsForm declared) {
        Set<String> sometimes = Set.of(declared.sometimes());
        List<Need> needs = new ArrayList<>();
        add(needs, declared.text(), Kind.TEXT, true, sometimes);
        add(needs, declared.whole(), Kind.WHOLE, true, sometimes);
        add(needs, declared.optionalText(), Kind.TEXT, false, sometimes);
        add(needs, declared.optionalWhole(), Kind.WHOLE, false, sometimes);
        add(needs, declared.optionalNumber(), Kind.NUMBER, false, sometimes);
        add(needs, declared.optionalDate(), Kind.DATE, false, sometimes);
        add(needs, declared.optionalChoices(), Kind.CHOICES, false, sometimes);
        return new FormReads(needs, declared.everything());
    }

    private static void add(List<Need> needs, String[] names, Kind kind, boolean required, Set<String> sometimes) {
        for (String name : names) {
            needs.add(new Need(name, kind, required, !sometimes.contains(name)));
        }
    }

    public Optional<Need> of(String field) {
        return needs.stream().filter(need -> need.isFor(field)).findFirst();
    }

    boolean names(String field) {
        return everything || of(field).isPresent();
    }
}
