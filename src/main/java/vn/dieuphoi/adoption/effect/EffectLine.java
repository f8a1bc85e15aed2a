package vn.dieuphoi.adoption.effect;

import java.util.List;
import vn.dieuphoi.plan.ItemCode;

/**
 * An item that the content changes.
 *
 * @param kinds what kind of change it is: "Đổi chủ trì"
 * @param before the facts as they are, in the order of {@code after}
 * @param running what happens to its running work, in sentences
 * @param hindrances why it cannot run; empty for what is applied
 * @param told names of the parties whose people are told
 */
public record EffectLine(
        ItemCode code,
        String title,
        Fate fate,
        List<String> kinds,
        List<String> before,
        List<String> after,
        List<String> running,
        List<String> hindrances,
        List<String> told,
        TaskCounts tasks) {

    public EffectLine {
        kinds = List.copyOf(kinds);
        before = List.copyOf(before);
        after = List.copyOf(after);
        running = List.copyOf(running);
        hindrances = List.copyOf(hindrances);
        told = List.copyOf(told);
    }

    /** Whether the plan has no such item now. */
    public boolean isNew() {
        return before.equals(EffectWords.NOT_THERE);
    }
}
