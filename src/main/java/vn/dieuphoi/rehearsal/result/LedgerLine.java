package vn.dieuphoi.rehearsal.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import vn.dieuphoi.HoChiMinhTime;

/**
 * One thing that happened.
 *
 * @param item {@code 3.4}, {@code GV1}; empty for what belongs to no item
 * @param instance the natural key of what it happened to; never an id of the engine
 * @param office the code of the party concerned; may be empty
 * @param person who acted or was told; may be empty
 * @param what in words
 */
public record LedgerLine(
        Instant instant, String item, String instance, Event event, String office, String person, String what) {

    /** The kinds of events; the ledger writes the code. */
    public enum Event {
        STARTED("item-started"),
        OPENED("task-opened"),
        DONE("task-done"),
        DONE_LATE("task-done-late"),
        /** Withdrawn, stopped or done otherwise before somebody came to it. */
        GONE("task-withdrawn"),
        RECORDED("recorded"),
        ESCALATED("escalated"),
        DIRECTED("directive"),
        MESSAGE("message"),
        CLOSED("item-closed");

        private final String code;

        Event(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** People act when they want; what the application opens or sends belongs on working days. */
        boolean needsAWorkingDay() {
            return this == STARTED || this == OPENED || this == ESCALATED || this == MESSAGE;
        }
    }

    static final List<String> HEADER = List.of("instant", "item", "instance", "event", "office", "person", "what");

    /** By content, so that the order in which a machine does simultaneous things leaves no trace. */
    static final Comparator<LedgerLine> IN_ORDER = Comparator.comparing(LedgerLine::instant)
            .thenComparing(LedgerLine::instance)
            .thenComparing(LedgerLine::event)
            .thenComparing(LedgerLine::office)
            .thenComparing(LedgerLine::person)
            .thenComparing(LedgerLine::what);

    public LedgerLine {
        instant = instant.truncatedTo(ChronoUnit.SECONDS);
        what = what.replaceAll("\\s+", " ").strip();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(instant, HoChiMinhTime.ZONE);
    }

    List<String> cells() {
        return List.of(shown(instant), item, instance, event.code(), office, person, what);
    }

    /** As {@code 2023-04-03T08:00:00+07:00}, whatever the machine's zone. */
    static String shown(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), HoChiMinhTime.ZONE)
                        .toOffsetDateTime());
    }
}
