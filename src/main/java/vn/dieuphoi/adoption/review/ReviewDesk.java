package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;

/**
 * Where people look a draft over, several at once. Each act says which state of its place it saw; whoever comes after
 * somebody else is told and shown the new state.
 */
@Service
@Transactional
public class ReviewDesk {

    private final PlanDrafts drafts;
    private final DraftHistory history;
    private final ReviewParties parties;
    private final Clock clock;

    ReviewDesk(PlanDrafts drafts, DraftHistory history, ReviewParties parties, Clock clock) {
        this.drafts = drafts;
        this.history = history;
        this.parties = parties;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DraftReview review(PlanDraft draft) {
        return new DraftReview(draft.draft(), parties::registered);
    }

    /** Names of the register, for the field that takes a party. */
    @Transactional(readOnly = true)
    public List<String> partyNames() {
        return parties.names();
    }

    /** What people did last, the newest first. */
    @Transactional(readOnly = true)
    public List<ReviewEntry> latest(long draft) {
        return history.latest(draft);
    }

    /** An act on a place. Scope is the key of the one item that is meant, or empty for all that the place serves. */
    public record Act(long draft, String place, String stamp, String scope, Actor by) {

        /** The same for one item alone. */
        public Act only(String item) {
            return new Act(draft, place, stamp, item, by);
        }
    }

    public void confirm(Act act) {
        onPlace(act, "Đúng", (pen, place) -> addresses(act, place).forEach(pen::confirm));
    }

    /** @param typed as the field takes it: words, a day, an end, or a party by name or code */
    public void correct(Act act, String typed) {
        onPlace(act, "Sửa", (pen, place) -> {
            FactField.Typed kind = place.shown().typed();
            String value =
                    kind == FactField.Typed.PARTY ? parties.chosen(pen, typed) : TypedFact.of(place.shown(), typed);
            addresses(act, place).forEach(address -> pen.correct(address, value));
        });
    }

    public void giveBack(Act act) {
        onPlace(act, "Trả lại", (pen, place) -> addresses(act, place).forEach(pen::giveBack));
    }

    /** Takes a fact out of the list it stands in. */
    public void remove(Act act) {
        onPlace(act, "Bỏ", (pen, place) -> addresses(act, place).forEach(address -> address.remove(pen.draft())));
    }

    public void addFact(long draft, String item, String field, String typed, Actor by) {
        FactField known = FactField.at(field)
                .filter(FactField::isList)
                .orElseThrow(() -> new Refused("Không thêm được phần này; hãy tải lại trang."));
        change(draft, "Thêm " + known.label().toLowerCase(Locale.ROOT), by, pen -> {
            ObjectNode holder = item(pen.draft(), item);
            String value = known.typed() == FactField.Typed.PARTY ? parties.chosen(pen, typed) : TypedFact.words(typed);
            FactPen.requireNew(holder.path(field), value);
            if (known == FactField.MILESTONES) {
                holder.withArray(field).addObject().set("title", pen.written(value));
            } else {
                holder.withArray(field).add(pen.written(value));
            }
        });
    }

    /** @return its key */
    public String addItem(long draft, String code, String title, String after, Actor by) {
        String[] key = new String[1];
        change(draft, "Thêm mục " + code.strip(), by, pen -> {
            key[0] = new ItemPen(pen).add(TypedFact.words(code), TypedFact.words(title), after);
        });
        return key[0];
    }

    public void removeItem(long draft, String item, Actor by) {
        change(draft, "Bỏ mục", by, pen -> new ItemPen(pen).remove(item));
    }

    /** Makes a second item with the same parties and end, under a number and words of its own. */
    public String split(long draft, String item, String code, String title, Actor by) {
        String[] key = new String[1];
        change(draft, "Tách mục", by, pen -> {
            key[0] = new ItemPen(pen).split(item, TypedFact.words(code), TypedFact.words(title));
        });
        return key[0];
    }

    /** Founds the party that a place does not know in the register, for all items that name it. */
    public void addParty(Act act, PartyWish wish) {
        onPlace(act, "Thêm đơn vị", (pen, place) -> parties.found(pen, place, wish));
    }

    /** Founds all that nobody knows, as they are proposed. */
    public int addParties(long draft, List<String> codes, Actor by) {
        int[] added = new int[1];
        change(draft, "Thêm các đơn vị chưa có", by, pen -> {
            DraftReview review = new DraftReview(pen.draft(), parties::registered);
            for (ReviewPlace place : review.places()) {
                if (place.isParty() && place.open() && codes.contains(place.party())) {
                    parties.found(pen, place, PartyWish.PROPOSED);
                    added[0]++;
                }
            }
        });
        return added[0];
    }

    /** The unknown party is another name of one that the register has. */
    public void sameAs(Act act, String known) {
        onPlace(act, "Là tên khác", (pen, place) -> parties.sameAs(pen, place, known));
    }

    /** Takes the last act of the person back, where nobody has changed the same items since. */
    public String undo(long draft, Actor by) {
        PlanDraft held = drafts.held(draft);
        DraftHistory.Change last =
                history.lastOf(draft, by).orElseThrow(() -> new Refused("Không còn bước nào của anh/chị để hoàn tác."));
        JsonNode now = held.draft().deepCopy();
        DraftPieces pieces = new DraftPieces(now);
        for (JsonNode piece : last.pieces()) {
            if (!pieces.piece(piece.path("piece").asText()).equals(piece.path("after"))) {
                throw new Refused("Đã có người sửa tiếp chỗ này nên không hoàn tác được; hãy sửa trực tiếp.");
            }
        }
        last.pieces().forEach(piece -> pieces.put(piece.path("piece").asText(), piece.path("before")));
        history.undone(last.id());
        drafts.save(draft, held.name(), now);
        return last.what();
    }

    private interface OnPlace {
        void run(FactPen pen, ReviewPlace place);
    }

    private void onPlace(Act act, String what, OnPlace run) {
        change(act.draft(), what, act.by(), pen -> {
            ReviewPlace place = place(pen.draft(), act.place());
            if (!place.stamp().equals(act.stamp())) {
                throw new Refused("Chỗ này vừa có người khác sửa; trang đã hiện giá trị mới, hãy xem lại rồi chọn.");
            }
            run.run(pen, place);
        });
    }

    /** A place that is asked, or any single fact. */
    private ReviewPlace place(JsonNode draft, String id) {
        DraftReview review = new DraftReview(draft, parties::registered);
        return review.place(id).or(() -> single(review, id)).orElseThrow(ReviewDesk::moved);
    }

    private static Optional<ReviewPlace> single(DraftReview review, String id) {
        return review.items().stream()
                .flatMap(item -> item.facts().stream())
                .filter(fact -> fact.address().equals(id))
                .map(ReviewPlace::single)
                .findFirst();
    }

    private static List<FactAddress> addresses(Act act, ReviewPlace place) {
        List<FactAddress> addresses = place.facts().stream()
                .filter(fact -> act.scope().isEmpty() || fact.item().equals(act.scope()))
                .map(fact -> FactAddress.of(fact.address()))
                .toList();
        if (addresses.isEmpty()) {
            throw moved();
        }
        return addresses;
    }

    private void change(long draft, String what, Actor by, Consumer<FactPen> change) {
        PlanDraft held = drafts.held(draft);
        JsonNode after = held.draft().deepCopy();
        change.accept(new FactPen(after, by, clock.instant()));
        ArrayNode pieces = DraftHistory.difference(held.draft(), after);
        if (!pieces.isEmpty()) {
            history.record(draft, what, pieces, by);
            drafts.save(draft, DraftName.of(after, held.name()), after);
        }
    }

    private static ObjectNode item(JsonNode draft, String key) {
        return FactAddress.item(draft, key).orElseThrow(ReviewDesk::moved);
    }

    private static Refused moved() {
        return new Refused(
                "Chỗ này không còn trong bản nháp: đã có người sửa, tách hoặc bỏ mục. Trang đã hiện bản mới.");
    }
}
