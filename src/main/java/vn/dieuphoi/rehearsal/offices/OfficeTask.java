package vn.dieuphoi.rehearsal.offices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.obligation.Standing;

/**
 * A task that waits for an office.
 *
 * @param id the engine's; never written to the ledger
 * @param definition the id of its deployed model
 * @param process the key of its model
 * @param item {@code 3.4}, {@code GV1}; empty for what belongs to no item
 * @param instance the natural key of what it is about: a request, a round, a report, a notice or the work itself
 * @param office the group that it is offered to
 * @param party the office as the register knows it: the department's head alone is leadership
 */
public record OfficeTask(
        String id,
        String definition,
        String process,
        String step,
        String name,
        String item,
        String instance,
        String office,
        String party,
        Instant opened,
        @Nullable Instant due) {

    /** What stays the same from run to run. */
    String key() {
        return process + "/" + step + "/" + instance;
    }

    /** @param work the key of an item's work; {@code 2023-4.1} is not part of {@code 2023-4.10} */
    public boolean belongsTo(String work) {
        return instance.matches("\\Q" + work + "\\E(?:[@>!~/ ].*)?");
    }

    /** Whether the department's head alone may do it. */
    boolean ofTheHeadAlone() {
        return !office.equals(party);
    }

    /** By day, as everywhere: what is done after hours on its last day is in time. */
    public boolean lateAt(Instant done) {
        LocalDate doneOn = LocalDate.ofInstant(done, HoChiMinhTime.ZONE);
        return due != null && Standing.State.of(dueOn(), doneOn, doneOn) == Standing.State.DONE_LATE;
    }

    LocalDate openedOn() {
        return LocalDate.ofInstant(opened, HoChiMinhTime.ZONE);
    }

    LocalDate dueOn() {
        return due == null ? openedOn().plusDays(3) : LocalDate.ofInstant(due, HoChiMinhTime.ZONE);
    }
}
