package vn.dieuphoi.adoption.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that is being read, or has been.
 *
 * @param page the last that was read
 * @param pages 0 until it is known
 * @param beatAt when the node that reads it was last heard of
 * @param refused what is to be done where it cannot be read; null elsewhere
 * @param draft what came of it; null until then
 */
public record Reading(
        UUID id,
        String name,
        String startedBy,
        int page,
        int pages,
        Instant beatAt,
        @Nullable String refused,
        @Nullable Long draft) {

    public boolean running() {
        return refused == null && draft == null;
    }
}
