package vn.dieuphoi.models.web;

import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.ModelDesk;

/** The fields of the form by which something comes into force. */
final class OrderForm {

    private static final String CHOICE = "den.";

    private final Map<String, String> fields;

    OrderForm(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    ModelDesk.Order order(Actor actor) {
        return new ModelDesk.Order(
                field("nhap"), field("ban"), field("dau-van"), movesWork(), choices(), reason(), actor);
    }

    boolean movesWork() {
        return !field("pham-vi").equals("moi");
    }

    /** Scope and choices in one line: what was looked at has to be what is done. */
    String seen() {
        return (movesWork() ? "tat-ca " : "moi ") + choices();
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

    /** Where work at a step goes on that is gone, by step; steps left alone are not among them. */
    Map<String, String> choices() {
        Map<String, String> choices = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && !value.isBlank()) {
                choices.put(name.substring(CHOICE.length()), value);
            }
        });
        return choices;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
