package vn.dieuphoi.models.desk;

import java.util.Map;
import java.util.Objects;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;

/**
 * What an administrator decided.
 *
 * @param seen what was looked at
 * @param choices about work at steps that are gone, by process
 */
public record Order(Seen seen, boolean movesWork, Map<String, Choices> choices, String reason, Actor actor) {

    public Order {
        choices = Map.copyOf(choices);
    }

    Choices choices(String process) {
        return choices.getOrDefault(process, Choices.NONE);
    }

    String requiredReason() {
        String given = Objects.toString(reason, "").strip();
        if (given.isEmpty()) {
            throw new Refused("Hãy ghi lý do; lý do được giữ trong lịch sử.");
        }
        return given;
    }
}
