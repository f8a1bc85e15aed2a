package vn.dieuphoi.models.scaffold.outline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.models.scaffold.OutsideParty;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.outline.Step.Ask;
import vn.dieuphoi.office.PartyCode;

/** Reads whom a step asks; the plan has to name them, or the lead does in a step before. */
final class AskReader {

    private final PlannedItem item;

    AskReader(PlannedItem item) {
        this.item = item;
    }

    Ask read(OutlineNode node) {
        node.fields("id", "name", "of", "namedIn", "to", "question");
        List<PartyCode> parties = node.find("of").map(this::parties).orElse(List.of());
        String namedIn = node.text("namedIn", "");
        if (parties.isEmpty() == namedIn.isEmpty()) {
            throw node.refused("ghi of (mã đơn vị có trong kế hoạch) hoặc namedIn (mã bước nêu tên), không ghi cả hai");
        }
        Optional<PartyCode> pool = node.find("to").map(this::planned);
        if (pool.isPresent() && !parties.isEmpty()) {
            throw node.refused("to chỉ dùng cùng namedIn");
        }
        return new Ask(TaskReader.id(node), node.text("name"), parties, namedIn, pool, sentence(node.at("question")));
    }

    private List<PartyCode> parties(OutlineNode node) {
        return node.elements().stream().map(this::planned).toList();
    }

    private PartyCode planned(OutlineNode node) {
        PartyCode code = new PartyCode(node.text());
        boolean known = Stream.concat(
                        item.item().partners().stream(), item.outside().stream().map(OutsideParty::code))
                .anyMatch(code::equals);
        if (!known) {
            throw node.refused("kế hoạch của mục không có đơn vị phối hợp \"" + code + "\"");
        }
        return code;
    }

    private static String sentence(OutlineNode node) {
        if (!node.text().matches("(?s).*[.?]")) {
            throw node.refused("phải là câu trọn vẹn, gửi nguyên văn cho đơn vị được hỏi");
        }
        return node.text();
    }
}
