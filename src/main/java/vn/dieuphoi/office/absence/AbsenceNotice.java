package vn.dieuphoi.office.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/**
 * That somebody will be away and who acts in the meantime.
 *
 * @param person who is away; null when a function is meant
 * @param function whose head is away, whoever that is on the day; null when a person is meant
 * @param until the last day away
 */
public record AbsenceNotice(
        @Nullable String person,
        @Nullable PartyCode function,
        String substitute,
        LocalDate from,
        LocalDate until,
        @Nullable String reason) {}
