package vn.dieuphoi.models.usable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.models.desk.version.ModelVersion;

/** Finds in the models in force how something is used. */
final class Usages {

    private final Map<ModelVersion, String> models;

    /** @param models BPMN by version */
    Usages(Map<ModelVersion, String> models) {
        this.models = models;
    }

    /** A service task or a listener. */
    Usage ofBean(String bean) {
        return of("[$#]\\{\\s*" + Pattern.quote(bean) + "\\s*\\}");
    }

    Usage ofFunction(String bean, String function) {
        return of("[$#]\\{[^}\"<]*\\b" + Pattern.quote(bean) + "\\." + Pattern.quote(function) + "\\([^}\"<]*\\}");
    }

    private Usage of(String expression) {
        Pattern pattern = Pattern.compile(expression);
        for (Map.Entry<ModelVersion, String> model : models.entrySet()) {
            Matcher found = pattern.matcher(model.getValue());
            if (found.find()) {
                return new Usage(plain(found.group()), model.getKey().name());
            }
        }
        return Usage.NONE;
    }

    /** As people type it into the modeler, not as the file has it. */
    private static String plain(String xml) {
        return xml.replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
