package vn.dieuphoi.rehearsal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The simulated day on one line that changes; where the output is no terminal, a line for each month. */
final class ConsoleProgress implements RehearsalProgress {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PrintWriter out;
    private final boolean terminal = System.console() != null;
    private @Nullable YearMonth month;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void reached(LocalDate day, int tasksDone, int tasksOpen) {
        boolean newMonth = !YearMonth.from(day).equals(month);
        if (terminal || newMonth) {
            out.print((terminal && !newMonth ? "\r" : month == null ? "" : System.lineSeparator())
                    + "%s · %4d việc xong, %3d việc đang mở ".formatted(day.format(DAY), tasksDone, tasksOpen));
            out.flush();
        }
        month = YearMonth.from(day);
    }
}
