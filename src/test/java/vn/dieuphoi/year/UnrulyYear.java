package vn.dieuphoi.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.calendar.WorkingDays;

/**
 * A year in which everything is late and everything is given back once: every deadline passes, every notice waits for the
 * Giám đốc, no policy is pursued (9.3, 9.1) and what is left is carried over.
 */
final class UnrulyYear implements Script {

    private static final int WORKING_DAYS_LATE = 4;

    private final WorkingDays workingDays;

    UnrulyYear(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The items' own steps wait for the new year, so that every item's period passes. */
    @Override
    public LocalDate doneOn(OpenTask task) {
        if (task.process().startsWith("plan-item-") && !task.group().equals("LDS")) {
            // After leadership knows, two working days past the end of the year.
            LocalDate newYear = LocalDate.of(2025, 1, 6);
            return task.opened().isBefore(newYear) ? newYear : task.opened();
        }
        if (silentForGood(task)) {
            return LocalDate.of(2024, 12, 2);
        }
        return workingDays.plus(task.due(), WORKING_DAYS_LATE);
    }

    /** Staff write the reports; their heads confirm them. */
    @Override
    public boolean byStaff(OpenTask task) {
        return task.form().equals("item-report");
    }

    @Override
    public Map<String, Object> answer(OpenTask task) {
        boolean first = task.attempt() == 0;
        Map<String, Object> answers = new HashMap<>();
        switch (task.form()) {
            case "decide-demand" -> answers.put("decision", "notLarge");
            case "assign-leads" -> answers.putAll(OrderlyYear.LEADS);
            case "proposal-to-authority" -> answers.put("partners", List.of("UBND_TINH"));
            case "decide-need", "decide-support", "decide-remedy" -> answers.put("decision", "notNeeded");
            case "decide-more" -> answers.put("decision", "enough");
            case "answer-request" -> answers.put("decision", reply(task));
            case "decide-declining" -> answers.put("decision", first ? "overruled" : "upheld");
            case "take-answer", "accept-assignment" -> decide(answers, first, "accepted");
            case "leadership-decision", "report-approval" -> decide(answers, first, "approved");
            case "review-budget" -> decide(answers, first, "agreed");
            case "close-item" ->
                answers.putAll(Map.of("decision", "carriedOver", "remaining", "Phần việc chưa kịp làm trong năm."));
            case "decide-extension" -> {
                answers.put("decision", "refused");
                answers.put("reason", "Không còn thời gian.");
            }
            case "give-directive" -> direct(answers, task, first);
            case "monthly-progress" -> answers.putAll(Map.of("percent", 10, "yearEstimate", 40));
            case "confirm-item-report" -> decide(answers, first, "confirmed");
            case "choose-enterprises" -> answers.put("enterprises", FormFiller.enterprises(OrderlyYear.wanted(task)));
            default -> {}
        }
        return answers;
    }

    /** Of the partners of item 3.4 one asks back, one declines until leadership lets it. */
    private static String reply(OpenTask task) {
        if (!task.work().endsWith("-3.4")) {
            return "answered";
        }
        if (task.group().equals("LDVL")) {
            return "declined";
        }
        return task.group().equals("KHTC") && task.attempt() == 0 ? "askedBack" : "answered";
    }

    /** The partner of the first task outside the plan never answers; another is asked in its place. */
    private static boolean silentForGood(OpenTask task) {
        return task.process().equals("coordination-request")
                && task.work().equals("2024-GV1")
                && task.group().equals("TTRA");
    }

    /** The second task outside the plan is stopped. */
    private static void direct(Map<String, Object> answers, OpenTask task, boolean first) {
        if (task.work().equals("2024-GV2")) {
            answers.put("directive", "stop");
        } else if (task.work().equals("2024-GV1") && first) {
            answers.put("directive", "changeOffice");
            answers.put("newOffice", "SCT");
        } else {
            answers.put("directive", "remind");
        }
    }

    private static void decide(Map<String, Object> answers, boolean first, String good) {
        answers.put("decision", first ? "returned" : good);
        if (first) {
            answers.put("reason", "Chưa đủ số liệu, cần bổ sung.");
        }
    }
}
