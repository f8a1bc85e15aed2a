package vn.dieuphoi.plan.file;

import java.util.Set;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;

/** Adopts contents of plans for the commands; what it answers is for a person to read. */
public interface PlanIntake {

    /**
     * A plan that is not adopted yet.
     *
     * @param left items that are not taken over
     * @throws vn.dieuphoi.Refused when it is adopted with another content, or something cannot run that is not to be left
     */
    String adoptNew(Plan plan, Set<ItemCode> left, String by);

    /**
     * A further content of an adopted plan.
     *
     * @param left items that stay as they are
     * @param keep false to say only what it would do
     * @throws vn.dieuphoi.Refused likewise
     */
    String revise(Plan plan, Set<ItemCode> left, String reason, String by, boolean keep);
}
