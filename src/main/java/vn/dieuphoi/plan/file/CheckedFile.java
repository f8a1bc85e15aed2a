package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.check.PlanCheck;
import vn.dieuphoi.plan.drafted.DraftedPlan;

/**
 * What {@code plan check} is asked to look over: a plan by its id or a file, which may hold a plan or a draft.
 *
 * @param id null where a file is named instead
 * @param file null where the plan lies in the plans folder
 */
record CheckedFile(@Nullable PlanId id, @Nullable Path file) {

    /** Whether the word of a command names a file and not a plan's id. */
    static boolean names(String word) {
        return word.matches(".*(?:[/\\\\]|\\.ya?ml)");
    }

    /** The plan, which has the id that was asked for. */
    Plan plan() {
        Plan plan = given().plan();
        if (id != null && !plan.id().equals(id)) {
            throw new Refused("Tệp là kế hoạch " + plan.id().words() + ", không phải " + id.words() + ".");
        }
        return plan;
    }

    private PlanFile given() {
        if (file != null) {
            return PlanFile.at(file);
        } else if (id != null) {
            return PlanFolder.fromSystem().file(id);
        }
        throw new Refused("Hãy nêu mã kế hoạch hoặc tệp.");
    }

    String text() {
        PlanFile given = given();
        return given.isDraft() ? draftText(given.draft()) : report().text();
    }

    /** What a person has to look at, and the findings of the plan that it would be, or what it lacks to be one. */
    private static String draftText(JsonNode draft) {
        DraftedPlan drafted = DraftedPlan.of(draft);
        String lacks = drafted.lacks().stream()
                .map(lack -> "[Còn thiếu] " + lack.says() + "\n")
                .collect(Collectors.joining());
        return DraftReport.of(draft).text() + "\n"
                + drafted.found()
                        .map(plan -> new FindingReport(plan.id(), new PlanCheck().findings(plan)).text())
                        .orElse(lacks);
    }

    String json() throws JsonProcessingException {
        PlanFile given = given();
        Object report = given.isDraft() ? DraftReport.of(given.draft()) : report();
        return PlanJson.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report)
                        .stripTrailing() + "\n";
    }

    private FindingReport report() {
        Plan plan = plan();
        return new FindingReport(plan.id(), new PlanCheck().findings(plan));
    }
}
