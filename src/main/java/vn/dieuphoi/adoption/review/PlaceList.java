package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dieuphoi.plan.drafted.DraftFact;
import vn.dieuphoi.plan.drafted.DraftParties;
import vn.dieuphoi.plan.reading.fact.Fact;

/** The places of a draft that a person has to see, or has seen. */
final class PlaceList {

    private final JsonNode draft;
    private final FactList facts;
    private final Predicate<String> registered;
    private final DraftParties parties;
    private final Map<String, String> codes = new LinkedHashMap<>();

    PlaceList(JsonNode draft, FactList facts, Predicate<String> registered) {
        this.draft = draft;
        this.facts = facts;
        this.registered = registered;
        this.parties = new DraftParties(draft);
        draft.path("items")
                .forEach(item -> codes.put(item.path("key").asText(), new DraftFact(item.path("code")).text()));
    }

    Collection<ReviewPlace> places() {
        List<ReviewPlace> places = new ArrayList<>();
        Map<String, List<ReviewFact>> doubted = new LinkedHashMap<>();
        facts.byItem().values().stream()
                .flatMap(List::stream)
                .filter(this::asked)
                .forEach(fact -> doubted.computeIfAbsent(key(fact), fresh -> new ArrayList<>())
                        .add(fact));
        doubted.values().forEach(group -> places.add(place(group)));
        draft.path("parties").forEach(party -> party(party, places));
        return places;
    }

    /** Whether it was read with doubt or not at all; also where somebody has looked since. */
    private boolean asked(ReviewFact fact) {
        if (fact.absent()) {
            return true;
        }
        boolean noEnd = fact.typed() == FactField.Typed.END && fact.fact().isEmpty();
        return fact.fact().confidence() < Fact.SURE || noEnd;
    }

    /** One cell, one kind of fact and one wording is one place. */
    private static String key(ReviewFact fact) {
        return fact.blocks().isEmpty() || fact.item().equals(FactAddress.DOCUMENT)
                ? fact.address()
                : fact.field() + fact.fact().json().path("place") + fact.fact().raw();
    }

    private ReviewPlace place(List<ReviewFact> group) {
        ReviewFact first = group.get(0);
        boolean settled = group.stream().allMatch(this::settled);
        return new ReviewPlace(first.address(), "", group, first.item(), why(first, group), settled);
    }

    private boolean settled(ReviewFact fact) {
        return fact.absent()
                ? FactAddress.item(draft, fact.item())
                        .filter(item -> item.path("without").has(fact.field()))
                        .isPresent()
                : fact.fact().reviewed();
    }

    private String why(ReviewFact fact, List<ReviewFact> group) {
        if (fact.absent()) {
            return fact.label() + ": chưa thấy trong văn bản";
        }
        String shared = group.size() > 1 ? "Đoán từ ô chung của các mục " + numbers(group) + ": " : "";
        String reason = fact.fact().reason();
        return shared + (fact.fact().isEmpty() ? "lời văn không nói ngày nào; " : "") + reason;
    }

    private String numbers(List<ReviewFact> group) {
        return group.stream()
                .map(fact -> codes.getOrDefault(fact.item(), ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void party(JsonNode party, List<ReviewPlace> places) {
        String code = party.path("code").asText();
        DraftFact name = new DraftFact(party.path("name"));
        boolean known = party.path("known").asBoolean(true);
        List<ReviewFact> named = facts.byItem().values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.typed() == FactField.Typed.PARTY && !fact.absent())
                .filter(fact ->
                        parties.code(fact.fact().text()).filter(code::equals).isPresent())
                .toList();
        if (named.isEmpty() || known && !name.reviewed()) {
            return;
        }
        boolean settled = name.reviewed() || registered.test(code) && registered.test(name.text());
        String why = "Không có trong danh bạ; gặp ở "
                + named.stream().map(ReviewFact::item).distinct().count() + " mục: " + numbers(named) + ".";
        places.add(new ReviewPlace("dv-" + code, code, named, named.get(0).item(), why, settled));
    }
}
