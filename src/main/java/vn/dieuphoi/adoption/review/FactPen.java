package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.drafted.DraftFact;

/** Writes a person's word on facts; the document's words are never overwritten. */
record FactPen(JsonNode draft, Actor by, Instant at) {

    private static final String REVIEW = "review";
    private static final String VALUE = "value";

    /** It is right as it was read; what is missing is missing in the document too. */
    void confirm(FactAddress address) {
        JsonNode fact = address.in(draft);
        if (fact.isMissingNode()) {
            ObjectNode holder = address.holder(draft);
            if (holder != null && !address.unit().equals(FactAddress.DOCUMENT)) {
                holder.withObject("/without").set(address.field(), word());
            }
        } else {
            ObjectNode whole = whole(fact);
            if (!whole.path(REVIEW).isObject()) {
                whole.set(REVIEW, word());
            }
            address.put(draft, whole);
        }
    }

    void correct(FactAddress address, String value) {
        JsonNode fact = address.in(draft);
        ObjectNode whole = whole(fact);
        ObjectNode word = word();
        JsonNode was = whole.path(REVIEW).has("was") ? whole.path(REVIEW).path("was") : whole.path(VALUE);
        if (!fact.isMissingNode()) {
            word.set("was", was.isMissingNode() ? JsonNodeFactory.instance.nullNode() : was);
        }
        whole.put(VALUE, value);
        if ("due".equals(address.field()) || "due".equals(address.part())) {
            whole.put("kind", value.equals("standing") ? "standing" : "by");
            whole.remove("from");
            if (value.equals("open")) {
                whole.remove("kind");
            }
        }
        whole.set(REVIEW, word);
        address.put(draft, whole);
        seekAgain(address);
    }

    /** What stood as missing is so no longer. */
    private void seekAgain(FactAddress address) {
        ObjectNode holder = address.holder(draft);
        if (holder != null && holder.path("without") instanceof ObjectNode without) {
            without.remove(address.field());
        }
    }

    /** As it had been read. */
    void giveBack(FactAddress address) {
        if (address.in(draft) instanceof ObjectNode fact && fact.path(REVIEW).isObject()) {
            JsonNode was = fact.path(REVIEW).path("was");
            if (!was.isMissingNode()) {
                fact.set(VALUE, was);
            }
            fact.remove(REVIEW);
        } else {
            seekAgain(address);
        }
    }

    /** Names a party of the draft as the register does. */
    void nameIs(ObjectNode party, String name) {
        ObjectNode whole = whole(party.path("name"));
        ObjectNode word = word();
        if (!new DraftFact(whole).text().equals(name)) {
            word.put("was", new DraftFact(whole).text());
        }
        whole.put(VALUE, name);
        whole.set(REVIEW, word);
        party.set("name", whole);
    }

    /** A fact that a person adds. */
    /** The same form sent twice, by a double click or from two windows, writes one fact. */
    static void requireNew(JsonNode facts, String value) {
        for (JsonNode fact : facts) {
            if (new DraftFact(fact).text().equals(value)
                    || new DraftFact(fact.path("title")).text().equals(value)) {
                throw new Refused("“" + value + "” đã có ở đây; có thể nút đã được bấm hai lần.");
            }
        }
    }

    ObjectNode written(String value) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        fact.put(VALUE, value);
        fact.put("reason", "người rà soát ghi");
        fact.set(REVIEW, word());
        return fact;
    }

    private ObjectNode whole(JsonNode fact) {
        if (fact instanceof ObjectNode object) {
            return object.deepCopy();
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        if (fact.isMissingNode()) {
            whole.put("reason", "người rà soát ghi");
        } else {
            whole.put(VALUE, new DraftFact(fact).text());
        }
        return whole;
    }

    ObjectNode word() {
        ObjectNode word = JsonNodeFactory.instance.objectNode();
        word.put("by", by.person());
        word.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        return word;
    }
}
