package vn.dieuphoi.office.absence;

import java.util.List;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.handover.HeldTask;

/**
 * What happens when a person leaves, before it happens.
 *
 * @param tasks that the person holds and that the successor gets
 * @param absences that end because the person is away or substitutes in them
 */
public record Leaving(Person person, List<HeldTask> tasks, List<Absence> absences) {}
