package vn.dieuphoi.office.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;

/** The open tasks, as the desks of this module read and move them. */
public interface HeldTasks {

    /** Open tasks of an office: open to its group, taken or not, the most urgent first. */
    HeldPage ofOffice(PartyCode office, HeldFilter filter);

    List<HeldTask> heldBy(String person);

    /** Tasks that somebody holds for an absent owner. */
    List<HeldTask> heldForOthers();

    /** The open tasks of one piece of work and of all it called. */
    List<HeldTask> ofWork(String key);

    List<HeldTask> find(Collection<String> ids);

    /** Puts a task into other hands; a null holder puts it back into the office's list. */
    void give(HeldTask task, @Nullable String holder, @Nullable String owner);

    /**
     * Sets whoever has a task a day before it is due; putting it into other hands ends that day.
     *
     * @return whether the day was another before
     */
    boolean setInnerDay(HeldTask task, LocalDate day, Actor head);

    /** The ids of all that an office owes, taken or not. */
    List<String> idsOf(PartyCode office);

    /** Opens a task to another office instead of this one; whoever has it keeps it. */
    void regroup(String task, PartyCode before, PartyCode after);
}
