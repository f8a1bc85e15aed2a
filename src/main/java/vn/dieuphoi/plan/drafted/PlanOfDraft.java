package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;

/** Makes a plan of a draft: the file that a person would have written, or what it lacks. */
final class PlanOfDraft {

    static final JsonNodeFactory FILE = JsonNodeFactory.instance;

    private static final String NUMBER = "[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,3})*";

    private final JsonNode draft;
    private final DraftParties parties;
    private final List<DraftLack> lacks = new ArrayList<>();

    PlanOfDraft(JsonNode draft) {
        this.draft = draft.deepCopy();
        ItemNumbers.inFigures(this.draft);
        this.parties = new DraftParties(draft);
    }

    DraftedPlan result() {
        ObjectNode file = FILE.objectNode();
        DraftHead head = new DraftHead(draft);
        LocalDate to = frame(file, head);
        file.set("document", head.json(parties));
        head.rhythm().ifPresent(rhythm -> file.set("rhythm", rhythm));
        file.set("parties", parties.listed(outsideOnly()));
        file.set("targets", new TargetsOfDraft(draft.path("targets")).json());
        file.set("items", items(to));
        if (!lacks.isEmpty()) {
            return new DraftedPlan(null, lacks);
        }
        KeptPlan.of(draft).ifPresent(kept -> kept.into(file));
        try {
            return new DraftedPlan(
                    PlanJson.JSON.treeToValue(file, PlanText.class).plan(), List.of());
        } catch (JsonProcessingException | RuntimeException unfit) {
            throw new IllegalStateException("Bản nháp không thành kế hoạch", unfit);
        }
    }

    /** @return the last day of the plan; a day far off where nothing says it */
    private LocalDate frame(ObjectNode file, DraftHead head) {
        PlanFrame frame = PlanFrame.of(draft);
        frame.id()
                .ifPresentOrElse(
                        id -> file.put("id", id.value()),
                        () -> lack("/document/id", "mã kế hoạch: chữ thường không dấu, số và gạch nối, ví dụ kh-2026"));
        frame.from()
                .ifPresentOrElse(
                        day -> file.put("from", day.toString()),
                        () -> lack("/document/from", "ngày bắt đầu của kế hoạch"));
        frame.to()
                .ifPresentOrElse(
                        day -> file.put("to", day.toString()),
                        () -> lack("/document/to", "ngày kết thúc của kế hoạch"));
        if (head.issued().isEmpty()) {
            lack("/document/issued", "ngày ban hành");
        }
        if (head.title().isEmpty()) {
            lack("/document/title", "tên kế hoạch");
        }
        if (frame.from().isPresent()
                && frame.to().filter(frame.from().get()::isAfter).isPresent()) {
            lack("/document/to", "ngày kết thúc của kế hoạch phải từ ngày bắt đầu trở đi");
        }
        return frame.to().orElse(LocalDate.MAX);
    }

    private ArrayNode items(LocalDate to) {
        Map<String, Integer> numbers = new HashMap<>();
        List<ObjectNode> items = new ArrayList<>();
        int i = 0;
        for (JsonNode item : draft.path("items")) {
            String pointer = "/items/" + i++;
            String code = new DraftFact(item.path("code")).text();
            String named = code.isEmpty() ? "mục thứ " + i : "mục " + code;
            number(pointer, code, numbers.merge(code, 1, Integer::sum));
            if (new DraftFact(item.path("title")).isEmpty()) {
                lack(pointer + "/title", named + ": nội dung");
            }
            items.add(new ItemOfDraft(
                            item, parties, to, (field, says) -> lack(pointer + "/" + field, named + ": " + says))
                    .json());
        }
        if (items.isEmpty()) {
            lack("/items", "không có mục nào");
        }
        if (lacks.isEmpty()) {
            items.sort(
                    Comparator.comparing(item -> new ItemCode(item.path("code").asText())));
        }
        return FILE.arrayNode().addAll(items);
    }

    private void number(String pointer, String code, int times) {
        if (!code.matches(NUMBER)) {
            lack(
                    pointer + "/code",
                    (code.isEmpty() ? "số mục" : "số mục “" + code + "”")
                            + ": chỉ dùng chữ số và dấu chấm, ví dụ 4.10");
        } else if (times > 1) {
            lack(pointer + "/code", "số mục " + code + " dùng cho " + times + " mục; hãy sửa số");
        }
    }

    /** Codes that no item names as lead or partner. */
    private Set<String> outsideOnly() {
        Set<String> outside = new HashSet<>();
        Set<String> inside = new HashSet<>();
        for (JsonNode item : draft.path("items")) {
            item.path("external").forEach(party -> named(party, outside));
            item.path("leads").forEach(party -> named(party, inside));
            item.path("partners").forEach(party -> named(party, inside));
        }
        outside.removeAll(inside);
        return outside;
    }

    private void named(@Nullable JsonNode party, Set<String> into) {
        if (party != null) {
            parties.code(new DraftFact(party).text()).ifPresent(into::add);
        }
    }

    private void lack(String pointer, String says) {
        lacks.add(new DraftLack(pointer, says));
    }
}
