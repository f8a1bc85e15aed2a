package vn.dieuphoi.models.scaffold.outline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;

/** A first outline as a person would write it down, to begin with. */
public final class OutlineText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final String UNTIL_THE_END = "${due.endOfPeriod(workItem)}";

    private OutlineText() {}

    /** @param outline of steps of people, requests, signatures and the parts of leads beside, side by side or in a row */
    public static String of(Outline outline) {
        ObjectNode file = YAML.createObjectNode();
        file.put("item", outline.item().value());
        write(outline.steps(), file.putArray("steps"));
        file.put("end", outline.end());
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(List<Step> steps, ArrayNode into) {
        for (Step step : steps) {
            if (step instanceof Step.Together together) {
                ArrayNode branches = into.addObject().putArray("parallel");
                together.branches().forEach(branch -> write(branch.steps(), branches.addArray()));
            } else if (step instanceof TaskStep task) {
                ObjectNode written = into.addObject().putObject("task");
                written.put("id", task.id());
                written.put("name", task.name());
                if (!task.form().equals(TaskReader.USUAL_FORM)) {
                    written.put("form", task.form());
                }
                written.put("due", task.due().equals(UNTIL_THE_END) ? "end" : task.due());
                written.put("doc", task.doc());
            } else if (step instanceof Step.Called called) {
                ObjectNode written = into.addObject().putObject("call");
                written.put("id", called.id());
                written.put("name", called.name());
                written.put("process", called.process());
                written.put("over", called.loop().over());
                written.put("as", called.loop().as());
                written.put("doc", called.doc());
            } else if (step instanceof Step.Ask ask) {
                ObjectNode written = into.addObject().putObject("ask");
                written.put("id", ask.id());
                written.put("name", ask.name());
                ask.parties().forEach(party -> written.withArray("/of").add(party.value()));
                if (!ask.namedIn().isEmpty()) {
                    written.put("namedIn", ask.namedIn());
                }
                ask.pool().ifPresent(pool -> written.put("to", pool.value()));
                written.put("question", ask.question());
            } else if (step instanceof Step.Repeat repeat) {
                TaskStep signing =
                        Signature.signing(repeat).orElseThrow(() -> new IllegalArgumentException(String.valueOf(step)));
                ObjectNode written = into.addObject().putObject("sign");
                written.put("id", signing.id());
                written.put("name", signing.name());
                written.put("due", signing.due());
                written.put("doc", signing.doc());
                write(repeat.steps().subList(0, repeat.steps().size() - 1), written.putArray("steps"));
            } else {
                throw new IllegalArgumentException(String.valueOf(step));
            }
        }
    }
}
