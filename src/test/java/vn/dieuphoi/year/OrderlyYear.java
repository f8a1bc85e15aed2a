package vn.dieuphoi.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A year in which everybody works on the day a task opens, or, in two items, a week before its end, but Sở Thông tin và
 * Truyền thông, which answers item 2.1 only after leadership has been told. Enterprises order much training (9.3), schools
 * need support only when they are asked once more, and then twice (9.1).
 */
final class OrderlyYear implements Script {

    static final String SILENT_REQUEST_OF = "2023-2.1";
    static final LocalDate SILENT_UNTIL = LocalDate.of(2023, 4, 28);

    /** Their own steps take the time that the plan gives them; those of all others are done as they open. */
    private static final Set<String> RUN_THROUGH_THE_YEAR = Set.of("plan-item-2-1", "plan-item-3-4");

    private static final List<String> RETURNED_ONCE = List.of("userTask_signSupport", "userTask_signPolicy");

    @Override
    public LocalDate doneOn(OpenTask task) {
        boolean silent = task.process().equals("coordination-request")
                && task.group().equals("STTTT")
                && task.work().equals(SILENT_REQUEST_OF);
        if (silent) {
            return SILENT_UNTIL;
        }
        if (task.step().equals("userTask_closeItem")) {
            return daysBeforeItsEnd(14, task);
        }
        return RUN_THROUGH_THE_YEAR.contains(task.process()) ? daysBeforeItsEnd(7, task) : task.opened();
    }

    /** What could be closed early waits for the fortnight before its end: the year's last report is open by then. */
    private static LocalDate daysBeforeItsEnd(int days, OpenTask task) {
        LocalDate last = task.due().minusDays(days);
        return last.isBefore(task.opened()) ? task.opened() : last;
    }

    @Override
    public Map<String, Object> answer(OpenTask task) {
        Map<String, Object> answers = new HashMap<>();
        switch (task.form()) {
            case "decide-demand" -> answers.put("decision", "large");
            case "name-partners" -> answers.put("partners", List.of(partner(task)));
            case "assign-leads" -> answers.putAll(LEADS);
            case "proposal-to-authority" -> answers.put("partners", List.of("UBND_TINH"));
            case "decide-support" -> answers.put("decision", task.attempt() == 0 ? "later" : "needed");
            case "decide-need", "decide-remedy" -> answers.put("decision", "needed");
            case "decide-more" -> answers.put("decision", task.attempt() == 0 ? "more" : "enough");
            case "take-answer", "accept-assignment" -> answers.put("decision", "accepted");
            case "leadership-decision" -> sign(answers, task);
            case "report-approval" -> answers.put("decision", "approved");
            case "review-budget" -> answers.put("decision", "agreed");
            case "close-item" -> close(answers, task);
            case "decide-extension" -> decideExtension(answers, task);
            case "give-directive" -> answers.put("directive", "remind");
            case "monthly-progress" -> answers.putAll(Map.of("percent", 50, "yearEstimate", 90));
            case "choose-enterprises" -> answers.put("enterprises", FormFiller.enterprises(wanted(task)));
            default -> {}
        }
        return answers;
    }

    /** The first proposals of 9.1 and 9.3, which the unruly year does not make, come back to be mended. */
    private static void sign(Map<String, Object> answers, OpenTask task) {
        boolean mended = task.attempt() > 0 || !RETURNED_ONCE.contains(task.step());
        answers.put("decision", mended ? "approved" : "returned");
        if (!mended) {
            answers.put("reason", "Chưa nêu rõ nguồn kinh phí.");
        }
    }

    /** 2.4 is meant to take several years. */
    private static void close(Map<String, Object> answers, OpenTask task) {
        boolean goesOn = task.work().endsWith("-2.4");
        answers.put("decision", goesOn ? "carriedOver" : "completed");
        if (goesOn) {
            answers.put("remaining", "Kết nối dữ liệu dân cư.");
        }
    }

    /** Leadership agrees, a lead does not. */
    private static void decideExtension(Map<String, Object> answers, OpenTask task) {
        answers.put("decision", task.group().equals("LDS") ? "agreed" : "refused");
        if (!task.group().equals("LDS")) {
            answers.put("reason", "Phải tổng hợp đúng hạn.");
        }
    }

    /** Leadership gives the five programmes of item 7 to four offices. */
    static final Map<String, Object> LEADS =
            Map.of("lead1", "GDNN", "lead2", "LDVL", "lead3", "KHTC", "lead4", "GDNN", "lead5", "TTRA");

    /** An office of the department that does not lead the work. */
    static String partner(OpenTask task) {
        return task.group().equals("TTRA") ? "KHTC" : "TTRA";
    }

    static int wanted(OpenTask task) {
        return task.work().endsWith("9.4") ? 4 : 5;
    }
}
