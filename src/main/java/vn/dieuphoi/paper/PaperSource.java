package vn.dieuphoi.paper;

import java.util.Optional;

/** Who knows the paper behind some of the tasks in which people decide. */
public interface PaperSource {

    /** Empty when the task has none, or none of this module's. */
    Optional<PaperToDecide> paper(PaperQuestion question);
}
