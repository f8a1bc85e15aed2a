package vn.dieuphoi.api.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question of the office that leads a piece of work to a partner. */
public record ApiRequest(
        String key,
        String work,
        String party,
        String partyName,
        String kind,
        String question,
        String state,
        Instant sentAt,
        LocalDate dueOn,
        boolean late,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
