package vn.dieuphoi.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.calendar.WorkingDays;

/**
 * A year in which everything is late and everything is given back once: every deadline passes, every notice waits for the
 * Giám đốc, no policy is pursued (9.3, 9.1) and what is left is carried over.
 */
final class UnrulyYear implements Script {

    private static final int WORKING_DAYS_LATE = 4;

    private static final Set<String> OF_THE_FRAME =
            Set.of("userTask_approveResult", "userTask_reviseResult", "userTask_closeItem");

    private final WorkingDays workingDays;

    UnrulyYear(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The items' own steps wait for the new year, so that every item's period passes. */
    @Override
    public LocalDate doneOn(OpenTask task) {
        if (task.process().startsWith("plan-item-")
                && !task.group().equals("LDS")
                && !OF_THE_FRAME.contains(task.step())) {
            LocalDate newYear = LocalDate.of(2025, 1, 3);
            return task.opened().isBefore(newYear) ? newYear : task.opened();
        }
        return workingDays.plus(task.due(), WORKING_DAYS_LATE);
    }

    @Override
    public Map<String, Object> answer(OpenTask task) {
        boolean first = task.attempt() == 0;
        Map<String, Object> answers = new HashMap<>();
        switch (task.form()) {
            case "decide-demand" -> answers.put("decision", "notLarge");
            case "decide-need", "decide-remedy" -> answers.put("decision", "notNeeded");
            case "decide-more" -> answers.put("decision", "enough");
            case "answer-request" -> answers.put("decision", reply(task));
            case "decide-declining" -> answers.put("decision", first ? "overruled" : "upheld");
            case "take-answer", "accept-assignment" -> decide(answers, first, "accepted");
            case "leadership-decision", "report-approval" -> decide(answers, first, "approved");
            case "review-budget" -> decide(answers, first, "agreed");
            case "close-item" -> answers.put("decision", "carriedOver");
            case "give-directive" -> answers.put("directive", "remind");
            case "monthly-progress" -> answers.put("percent", 10);
            case "choose-enterprises" -> answers.put("enterprises", FormFiller.enterprises(OrderlyYear.wanted(task)));
            default -> {}
        }
        return answers;
    }

    /** The partners of item 3.4 ask back once and decline twice. */
    private static String reply(OpenTask task) {
        if (!task.work().endsWith("-3.4") || task.attempt() > 2) {
            return "answered";
        }
        return task.attempt() == 0 ? "askedBack" : "declined";
    }

    private static void decide(Map<String, Object> answers, boolean first, String good) {
        answers.put("decision", first ? "returned" : good);
        if (first) {
            answers.put("reason", "Chưa đủ số liệu, cần bổ sung.");
        }
    }
}
