package vn.dieuphoi.models.desk.draft;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that a model names. Read as text: a model that is broken names its forms all the same. */
public final class NamedForms {

    private static final Pattern FORM = Pattern.compile("formRef\\s*=\\s*\"([^\"]+)\"");

    private NamedForms() {}

    /** File names. */
    public static SortedSet<String> in(String bpmn) {
        SortedSet<String> names = new TreeSet<>();
        Matcher forms = FORM.matcher(bpmn);
        while (forms.find()) {
            names.add(forms.group(1) + ".form");
        }
        return names;
    }
}
