package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.plan.drafted.DraftedPlan;
import vn.dieuphoi.plan.drafted.PlanAsDraft;

/**
 * A plan written as YAML.
 *
 * @param name as the person knows the file; stands in every message
 * @param yaml its content
 */
public record PlanFile(String name, String yaml) {

    private static final Pattern ITEM = Pattern.compile("/items/(\\d+)(/.*)?");

    /** With composed letters: some keyboards and machines write "ế" as three characters. */
    public PlanFile {
        yaml = Normalizer.normalize(yaml, Normalizer.Form.NFC);
    }

    /**
     * A file that somebody hands in.
     *
     * @throws Refused when it is no UTF-8
     */
    public static PlanFile of(String name, byte[] content) {
        try {
            return new PlanFile(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException otherwise) {
            throw new Refused(
                    "Tệp " + name + " không phải mã UTF-8, chữ Việt sẽ sai. Hãy mở tệp bằng chương trình đã soạn"
                            + " nó, lưu lại với mã UTF-8 rồi gửi lại.");
        }
    }

    /**
     * The file at a path of the person's choice.
     *
     * @throws Refused when there is no such file or it cannot be read as UTF-8
     */
    public static PlanFile at(Path path) {
        try {
            return new PlanFile(path.toString(), Files.readString(path));
        } catch (IOException unreadable) {
            throw new Refused(
                    "Không đọc được tệp kế hoạch " + path + ". Hãy kiểm tra đường dẫn, quyền đọc và mã UTF-8.");
        }
    }

    /**
     * A plan of the plans folder for commands that run without the application.
     *
     * @throws Refused when there is none
     */
    public static PlanFile of(PlanId plan) {
        return PlanFolder.fromSystem().file(plan);
    }

    static PlanFile of(String name, Resource resource) {
        try {
            return new PlanFile(name, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new Refused("Không đọc được tệp kế hoạch " + name + ". Hãy kiểm tra quyền đọc.");
        }
    }

    /**
     * The plan that the file holds, written as a plan or as a draft.
     *
     * @throws PlanFileRejected with all faults at once when the file breaks the schema or contradicts itself
     */
    public Plan plan() {
        if (isDraft()) {
            return drafted();
        }
        PlanLines lines = lines();
        JsonNode tree = tree();
        refuseAny(lines.repeated(), lines, tree);
        refuseAny(PlanSchema.faults(tree), lines, tree);
        Plan plan = PlanJson.YAML.convertValue(tree, PlanText.class).plan();
        refuseAny(new PlanCoherence(plan).faults(), lines, tree);
        return plan;
    }

    /** The plan as a draft of plain values that carries the file. */
    public ObjectNode asDraft() {
        return PlanAsDraft.whole(plan(), tree());
    }

    private Plan drafted() {
        JsonNode draft = draft();
        DraftedPlan drafted = DraftedPlan.of(draft);
        refuseAny(
                drafted.lacks().stream()
                        .map(lack -> new PointedFault(lack.pointer(), "thiếu hoặc sai: " + lack.says()))
                        .toList(),
                lines(),
                draft);
        return drafted.orRefuse();
    }

    /** Whether the file is a draft, as {@code plan read} writes it. */
    public boolean isDraft() {
        return tree().has("draft");
    }

    /**
     * The draft that the file holds.
     *
     * @throws PlanFileRejected with all faults at once when the file breaks the schema of drafts
     */
    public JsonNode draft() {
        PlanLines lines = lines();
        JsonNode tree = tree();
        refuseAny(lines.repeated(), lines, tree);
        refuseAny(PlanSchema.draftFaults(tree), lines, tree);
        return tree;
    }

    private PlanLines lines() {
        try {
            return new PlanLines(yaml);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw unreadable(line, broken.getProblem());
        } catch (YAMLException broken) {
            throw unreadable(1, String.valueOf(broken.getMessage()));
        }
    }

    private JsonNode tree() {
        try {
            return PlanJson.YAML.readTree(yaml);
        } catch (JsonProcessingException broken) {
            throw unreadable(
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(), broken.getOriginalMessage());
        }
    }

    private PlanFileRejected unreadable(int line, String problem) {
        String message = "không đúng cú pháp YAML (" + problem + ")";
        return new PlanFileRejected(name, List.of(new PlanFault(name, line, "-", message)));
    }

    private void refuseAny(List<PointedFault> faults, PlanLines lines, JsonNode tree) {
        if (!faults.isEmpty()) {
            throw new PlanFileRejected(
                    name,
                    faults.stream()
                            .map(fault -> new PlanFault(
                                    name, lines.of(fault.pointer()), field(fault.pointer(), tree), fault.message()))
                            .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                            .toList());
        }
    }

    private static String field(String pointer, JsonNode tree) {
        String path =
                pointer.replaceAll("/(\\d+)", "[$1]").replaceFirst("^/", "").replace('/', '.');
        Matcher item = ITEM.matcher(pointer);
        String code =
                item.matches() ? tree.at("/items/" + item.group(1) + "/code").asText() : "";
        return (path.isEmpty() ? "-" : path) + (code.isEmpty() ? "" : " (mục " + code + ")");
    }
}
