package vn.dieuphoi.models.web;

import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.models.desk.Choices;
import vn.dieuphoi.models.desk.Order;
import vn.dieuphoi.models.desk.Seen;

/** The fields of the form by which something comes into force. */
final class OrderForm {

    /** Before the process and the step, a dot between them: neither has one. */
    private static final String CHOICE = "den.";

    private final Map<String, String> fields;

    OrderForm(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    Order order(Actor actor) {
        return new Order(
                new Seen(field("noi-dung"), field("ban"), field("dau-van")),
                movesWork(),
                choices(),
                TypedText.reason(reason()),
                actor);
    }

    boolean movesWork() {
        return !field("pham-vi").equals("moi");
    }

    /** Scope and choices in one line: what was looked at has to be what is done. */
    String seen() {
        return (movesWork() ? "tat-ca " : "moi ") + given();
    }

    /** @throws Refused when somebody chose otherwise after looking */
    void requireSeen() {
        if (!field("da-xem").equals(seen())) {
            throw new Refused(
                    "Phạm vi hoặc lựa chọn đã đổi sau khi xem; dưới đây là tác động mới, hãy xem rồi bấm lại.");
        }
    }

    String reason() {
        return field("ly-do");
    }

    /** About work at steps that are gone, by process; what nobody has answered is not among them. */
    Map<String, Choices> choices() {
        Map<String, Map<String, String>> byProcess = new TreeMap<>();
        given().forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot > 0) {
                byProcess
                        .computeIfAbsent(name.substring(0, dot), process -> new TreeMap<>())
                        .put(name.substring(dot + 1), value);
            }
        });
        Map<String, Choices> choices = new TreeMap<>();
        byProcess.forEach((process, steps) -> choices.put(process, new Choices(steps)));
        return choices;
    }

    private Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && !value.isBlank()) {
                given.put(name.substring(CHOICE.length()), value);
            }
        });
        return given;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
