package vn.dieuphoi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.file.PlanFile;

/** A short plan of a test's own: the head and parties of the shipped one, and items that say when they begin and end. */
final class OwnPlan {

    private static final Pattern FORM = Pattern.compile("formRef=\"([^\"]+)\"");

    private final String head;
    private final StringBuilder items = new StringBuilder("items:\n");
    private final Map<String, String> outlines = new LinkedHashMap<>();
    private final Map<String, List<String>> said = new LinkedHashMap<>();
    private String tail = "duties: []\n";

    /** @param days ISO: issued, first, last of the period */
    OwnPlan(String id, String issued, String from, String to) {
        String shipped = PlanFile.at(Path.of("plans", "2023.yaml")).yaml();
        String document = shipped.substring(shipped.indexOf("\ndocument:"), shipped.indexOf("\ntargets:"))
                .replaceAll(
                        "month: 3, year: 2023, takenAs: [0-9-]+",
                        "month: %d, year: %s, takenAs: %s"
                                .formatted(Integer.parseInt(issued.substring(5, 7)), issued.substring(0, 4), issued));
        head = "id: %s\nfrom: %s\nto: %s\n%s\ntargets: []\n".formatted(id, from, to, document);
    }

    OwnPlan rhythm(String rhythm) {
        tail += "rhythm: " + rhythm + "\n";
        return this;
    }

    /** @param times lines of YAML: start, end, rhythm, milestones; what it leaves out begins at the issue */
    OwnPlan item(String code, String lead, String phrase, String times) {
        boolean atIssue =
                !times.contains("startDate:") && !times.contains("startsAfter:") && !times.contains("startMonth: ");
        items.append(
                """
                  - code: "%s"
                    title: Việc số %s của kế hoạch thử
                    section: 1. Nhiệm vụ
                    lines: { first: 1, last: 2 }
                    text: Làm việc số %s.
                    assignmentText: Giao phòng chủ trì.
                    timeText: "%s"
                    lead: %s
                    partners: []
                    openPartners: false
                    external: []
                    throughLeadership: false
                    startsAtIssue: %s
                    startPhrase: null
                    periodPhrase: "%s"
                    carriesOver: %s
                    products: []
                    subtasks: [{ title: Làm việc chính, text: "Làm việc số %s." }]
                    conditions: []
                    linkedDocuments: []
                    funding: null
                """.formatted(code, code, code, phrase, lead, atIssue, phrase, times.contains("endKind: open"), code));
        if (!times.contains("startMonth:")) {
            items.append("    startMonth: null\n");
        }
        times.lines().forEach(line -> items.append("    ").append(line.strip()).append('\n'));
        return this;
    }

    /** @param steps the outline of an item, YAML as {@code models scaffold} reads it */
    OwnPlan outline(String code, String steps) {
        outlines.put(code, steps);
        return this;
    }

    /** What an item says, wherever a plan writes words of an item's own. */
    OwnPlan words(String code, String title, String text) {
        said.put(code, List.of(title, text));
        return this;
    }

    Plan plan() {
        try {
            JsonNode tree = PlanJson.YAML.readTree(head + items + tail);
            for (JsonNode item : tree.path("items")) {
                @Nullable List<String> words = said.get(item.path("code").asText());
                if (words != null) {
                    say((ObjectNode) item, words.get(0), words.get(1));
                }
            }
            return new PlanFile("kế hoạch thử", PlanJson.YAML.writeValueAsString(tree)).plan();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void say(ObjectNode item, String title, String words) {
        item.put("title", title).put("text", words).put("assignmentText", words);
        item.putArray("products")
                .addObject()
                .put("name", words)
                .put("quantity", 1)
                .put("unit", "bản");
        item.putArray("subtasks").addObject().put("title", words).put("text", words);
    }

    /** Draws the models and deploys them, the engine's way. */
    void deploy(ApplicationContext application) {
        Plan plan = plan();
        Scaffold scaffold = new Scaffold(plan, PartyNames.shipped());
        for (PlanItem item : plan.items()) {
            String outline = outlines.get(item.code().value());
            String model = outline == null ? scaffold.draft(item.code()) : scaffold.draft(item.code(), outline);
            deploy(application.getBean(RepositoryService.class), plan.id() + "-" + item.code() + ".bpmn", model);
        }
        application.publishEvent(new ModelsDeployed(plan.items().size()));
    }

    private static void deploy(RepositoryService repository, String name, String model) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("thử/" + name).addString(name, model);
        Matcher form = FORM.matcher(model);
        while (form.find()) {
            String file = form.group(1) + ".form";
            try {
                deployment.addString(file, Files.readString(Path.of("forms", file)));
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
        deployment.deploy();
    }
}
