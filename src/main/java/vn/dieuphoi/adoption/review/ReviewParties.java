package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDesk;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Spelling;
import vn.dieuphoi.office.succession.PartyNaming;
import vn.dieuphoi.plan.document.UnnamedAuthority;
import vn.dieuphoi.plan.drafted.DraftFact;
import vn.dieuphoi.plan.drafted.DraftParties;

/** Parties of a draft and of the register: chosen, founded, or known under another name. */
@Component
class ReviewParties {

    private static final String SET_WORDS =
            "(?iu)(?:các|những|toàn bộ)\\s.*|sở, .*|ubnd (?:các )?(?:xã|phường|huyện).*";

    private final PartyRegister register;
    private final PartyDesk desk;

    ReviewParties(PartyRegister register, PartyDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    /** Whether the register has a party of that code or spelling. */
    boolean registered(String named) {
        return find(named).isPresent();
    }

    private Optional<Party> find(String named) {
        Optional<Party> spelled =
                named.isBlank() || new Spelling(named).key().isEmpty() ? Optional.empty() : register.byAlias(named);
        return spelled.or(() -> code(named).flatMap(register::find)).filter(party -> !party.dissolved());
    }

    private static Optional<PartyCode> code(String named) {
        try {
            return Optional.of(new PartyCode(named));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The code of the party that somebody chose by name or code, which the draft then lists. */
    String chosen(FactPen pen, String typed) {
        String named = typed.strip();
        Optional<Party> known = find(named);
        if (known.isPresent()) {
            list(pen.draft(), known.get());
            return known.get().code().value();
        }
        return new DraftParties(pen.draft())
                .code(named)
                .orElseThrow(() -> new Refused("Không có đơn vị “" + shortened(named)
                        + "” trong danh bạ. Hãy chọn trong danh sách gợi ý, hoặc thêm đơn vị ở trang Tổ chức."));
    }

    void found(FactPen pen, ReviewPlace place, PartyWish wish) {
        ObjectNode party = party(pen.draft(), place.party());
        String name = wish.name().isBlank()
                ? new DraftFact(party.path("name")).text()
                : wish.name().strip();
        Optional<Party> already = find(name);
        if (already.isPresent()) {
            become(pen, party, already.get());
            return;
        }
        PartyKind kind = wish.kind() == null ? proposed(name, place) : wish.kind();
        boolean outside = kind == PartyKind.OUTSIDE
                || place.facts().stream().allMatch(fact -> fact.field().equals(FactField.EXTERNAL.path()));
        PartyCode code = free(place.party());
        String basis = "Bản nháp kế hoạch: " + DraftName.of(pen.draft(), "văn bản");
        desk.found(code, kind, outside, new PartyNaming(name, "", "", basis), pen.by());
        party.path("spellings").forEach(spelling -> know(code, spelling.asText(), pen));
        become(pen, party, register.party(code));
    }

    /** A spelling that another party has stays with it. */
    private void know(PartyCode code, String spelling, FactPen pen) {
        if (!spelling.isBlank()
                && spelling.length() <= 200
                && register.byAlias(spelling).isEmpty()) {
            desk.know(code, spelling, pen.by());
        }
    }

    private static PartyKind proposed(String name, ReviewPlace place) {
        if (UnnamedAuthority.isMeantBy(name)) {
            return PartyKind.UNNAMED;
        }
        if (name.matches(SET_WORDS)) {
            return PartyKind.SET;
        }
        return place.facts().stream().allMatch(fact -> fact.field().equals(FactField.EXTERNAL.path()))
                ? PartyKind.OUTSIDE
                : PartyKind.INTERNAL;
    }

    private PartyCode free(String proposed) {
        PartyCode code = new PartyCode(proposed);
        for (int next = 2; register.find(code).isPresent(); next++) {
            code = new PartyCode(proposed + "_" + next);
        }
        return code;
    }

    void sameAs(FactPen pen, ReviewPlace place, String known) {
        Party meant = find(known.strip())
                .orElseThrow(() -> new Refused(
                        "Không có đơn vị “" + shortened(known) + "” trong danh bạ; hãy chọn trong danh sách gợi ý."));
        ObjectNode party = party(pen.draft(), place.party());
        know(meant.code(), new DraftFact(party.path("name")).text(), pen);
        become(pen, party, meant);
    }

    /** The draft's party is this one of the register, and of two entries one is left. */
    private static void become(FactPen pen, ObjectNode party, Party meant) {
        String name = new DraftFact(party.path("name")).text();
        ArrayNode spellings = party.withArray("spellings");
        spellings.add(name);
        Optional<JsonNode> listed =
                new DraftParties(pen.draft()).find(meant.code().value()).filter(other -> other != party);
        if (listed.isPresent() && listed.get() instanceof ObjectNode other) {
            spellings.forEach(spelling -> other.withArray("spellings").add(spelling));
            ArrayNode all = ((ObjectNode) pen.draft()).withArray("parties");
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) == party) {
                    all.remove(i);
                    return;
                }
            }
            return;
        }
        party.put("code", meant.code().value());
        party.put("known", true);
        party.put("kind", kind(meant));
        pen.nameIs(party, meant.name());
    }

    private static void list(JsonNode draft, Party party) {
        if (new DraftParties(draft).find(party.code().value()).isEmpty()) {
            ObjectNode listed = ((ObjectNode) draft).withArray("parties").addObject();
            listed.put("code", party.code().value());
            listed.put("name", party.name());
            listed.putArray("spellings").add(party.name());
            listed.put("kind", kind(party));
            listed.put("known", true);
        }
    }

    private static String kind(Party party) {
        return party.kind() == PartyKind.UNNAMED ? "unnamed" : party.outside() ? "outside" : "office";
    }

    private static ObjectNode party(JsonNode draft, String code) {
        return (ObjectNode) new DraftParties(draft)
                .find(code)
                .orElseThrow(() -> new Refused("Đơn vị này vừa được người khác xử lý; trang đã hiện bản mới."));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    /** Names for the list of suggestions, in the register's order. */
    List<String> names() {
        return register.all().stream().map(Party::name).toList();
    }
}
