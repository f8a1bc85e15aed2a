package vn.dieuphoi.rehearsal;

import java.io.PrintWriter;
import java.time.LocalDate;
import vn.dieuphoi.Refused;

/** A line for each simulated day, for the program that waits: {@code @ 2026-07-14 12 5}. */
public final class ToldProgress implements RehearsalProgress {

    /** What such a line begins with. */
    public static final String MARK = "@ ";

    private final PrintWriter out;

    ToldProgress(PrintWriter out) {
        this.out = out;
    }

    /** Ends the rehearsal when nobody listens any longer. */
    @Override
    public void reached(LocalDate day, int tasksDone, int tasksOpen) {
        out.println(MARK + day + " " + tasksDone + " " + tasksOpen);
        if (out.checkError()) {
            throw new Refused("Không còn ai chờ kết quả diễn tập.");
        }
    }
}
