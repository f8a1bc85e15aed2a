package vn.dieuphoi.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.HoChiMinhTime;

/**
 * A second quarter in which everybody works on the day a task opens, with these exceptions: Sở Thông tin và Truyền thông
 * does not answer item 2.1, KHTC answers item 3.4 three days late, items 4.1 and 8.3 owe their reports, a clerk writes that
 * of 3.4, which has a step that takes until the end of the year, 3.4 reports June only after the cut-off and 4.1 not at all.
 * What the quarter's own paper needs is left to the test.
 */
final class QuarterScript implements Script {

    static final LocalDate CUT_OFF = LocalDate.of(2023, 6, 14);
    private static final LocalDate NEVER = LocalDate.of(2023, 12, 1);

    private final OrderlyYear everybody = new OrderlyYear();
    private final Clock clock;

    /** What the script itself saw of requests, to be held against the figures. */
    private final List<Answered> answers = new ArrayList<>();

    QuarterScript(Clock clock) {
        this.clock = clock;
    }

    /** A request that was answered. */
    record Answered(String party, LocalDate due, LocalDate on) {

        boolean inTime() {
            return !on.isAfter(due);
        }
    }

    List<Answered> answers() {
        return answers;
    }

    @Override
    public LocalDate doneOn(OpenTask task) {
        return switch (task.form()) {
            case "answer-request" -> answeredOn(task);
            case "item-report" -> owed(task, "2023-4.1", "2023-8.3") ? NEVER : task.opened();
            case "confirm-item-report", "close-item" -> NEVER;
            case "quarterly-review", "report-approval" -> task.opened().isAfter(CUT_OFF) ? NEVER : task.opened();
            case "monthly-progress" -> month(task) < 6 ? task.opened() : juneOn(task);
            case "do-assignment" -> assigned(task);
            case "work-step" -> task.step().equals("userTask_settleWorkers") ? NEVER : task.opened();
            default -> task.opened();
        };
    }

    private static LocalDate juneOn(OpenTask task) {
        return switch (task.work()) {
            case "2023-3.4" -> LocalDate.of(2023, 6, 16);
            case "2023-4.1" -> NEVER;
            default -> task.opened();
        };
    }

    private static LocalDate answeredOn(OpenTask task) {
        if (task.work().equals("2023-2.1") && task.group().equals("STTTT")) {
            return NEVER;
        }
        return task.work().equals("2023-3.4") && task.group().equals("KHTC")
                ? task.due().plusDays(3)
                : task.opened();
    }

    private static boolean owed(OpenTask task, String... works) {
        return task.opened().isAfter(CUT_OFF) && List.of(works).contains(task.work());
    }

    /** Of three tasks outside the plan one is done in time, one late, one not at all. */
    private static LocalDate assigned(OpenTask task) {
        return switch (task.work()) {
            case "2023-GV1" -> task.opened();
            case "2023-GV2" -> task.due().plusDays(4);
            default -> NEVER;
        };
    }

    private static int month(OpenTask task) {
        return task.opened().getMonthValue();
    }

    @Override
    public boolean byStaff(OpenTask task) {
        return task.form().equals("item-report")
                && task.work().equals("2023-3.4")
                && task.opened().isAfter(CUT_OFF);
    }

    @Override
    public Map<String, Object> answer(OpenTask task) {
        if (task.form().equals("answer-request")) {
            answers.add(
                    new Answered(task.group(), task.due(), LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE)));
        }
        Map<String, Object> answers = everybody.answer(task);
        if (task.form().equals("monthly-progress") && task.work().equals("2023-3.4")) {
            if (month(task) == 6) {
                answers.put("percent", 77);
            }
            // After June the others' 50 is less.
            answers.put("whyLess", "Khối lượng cả năm tăng.");
        }
        return answers;
    }
}
