package vn.dieuphoi.work;

import java.time.LocalDate;
import java.util.List;

/** What of one kind is open and falls due on a day; each module answers for its own in one statement. */
public interface Deadlines {

    List<Deadline> openAndDueOn(LocalDate day);
}
