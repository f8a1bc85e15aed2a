package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.dieuphoi.plan.drafted.DraftFact;

/** A draft as it is looked over: its items, and the places that a person has to see, each once. */
public final class DraftReview {

    private final List<ReviewItem> items = new ArrayList<>();
    private final List<ReviewPlace> places;
    private final int counted;

    /** @param registered whether the register has a party of that code or name */
    DraftReview(JsonNode draft, Predicate<String> registered) {
        FactList facts = new FactList(draft);
        this.counted = facts.counted();
        this.places = listedOnce(new PlaceList(draft, facts, registered).places());
        items.add(item(FactAddress.DOCUMENT, "", "Văn bản", "", facts));
        for (JsonNode item : draft.path("items")) {
            items.add(item(
                    item.path("key").asText(),
                    new DraftFact(item.path("code")).text(),
                    new DraftFact(item.path("title")).text(),
                    new DraftFact(item.path("group")).text(),
                    facts));
        }
    }

    private ReviewItem item(String key, String code, String title, String group, FactList facts) {
        List<ReviewPlace> here =
                places.stream().filter(place -> place.listed().equals(key)).toList();
        return new ReviewItem(
                key,
                code,
                title,
                group,
                here.stream().filter(ReviewPlace::open).toList(),
                here.stream().filter(ReviewPlace::settled).toList(),
                facts.of(key));
    }

    /** Each shared place at the item at which most else is to be seen, of equals at the first. */
    private static List<ReviewPlace> listedOnce(Collection<ReviewPlace> places) {
        Map<String, Integer> own = new HashMap<>();
        places.stream()
                .filter(place -> place.open() && !place.shared())
                .forEach(place -> own.merge(place.listed(), 1, Integer::sum));
        List<ReviewPlace> listed = new ArrayList<>();
        for (ReviewPlace place : places) {
            String at = place.items().stream()
                    .max(Comparator.comparing((String key) -> own.getOrDefault(key, 0))
                            .thenComparing(key -> -place.items().indexOf(key)))
                    .orElse(place.listed());
            listed.add(place.at(at));
        }
        return listed;
    }

    /** The head of the document, then the items in their order. */
    public List<ReviewItem> items() {
        return items;
    }

    public Optional<ReviewItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** Key of the first item that was read from a block; empty where none was. */
    public String itemAt(String block) {
        return items.stream()
                .filter(item ->
                        item.facts().stream().anyMatch(fact -> fact.blocks().contains(block)))
                .map(ReviewItem::key)
                .findFirst()
                .orElse("");
    }

    public List<ReviewPlace> places() {
        return places;
    }

    public List<ReviewPlace> unknownParties() {
        return places.stream().filter(place -> place.isParty() && place.open()).toList();
    }

    public Optional<ReviewPlace> place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    public long open() {
        return places.stream().filter(ReviewPlace::open).count();
    }

    public long seen() {
        return places.size() - open();
    }

    /** Titles, parties, products and ends. */
    public int counted() {
        return counted;
    }

    /** Items that have something to see, most of it first. */
    public List<ReviewItem> toSee() {
        return items.stream().filter(item -> !item.open().isEmpty()).toList();
    }

    public List<ReviewItem> withSeen() {
        return items.stream().filter(item -> !item.seen().isEmpty()).toList();
    }

    /** How the fact of each block stands: {@code open}, {@code seen} or {@code sure}; for the colours of the document. */
    public Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        items.stream()
                .flatMap(item -> item.facts().stream())
                .forEach(fact -> fact.blocks().forEach(block -> blocks.putIfAbsent(block, "sure")));
        for (ReviewPlace place : places) {
            for (ReviewFact fact : place.facts()) {
                fact.blocks()
                        .forEach(block -> blocks.merge(
                                block, place.open() ? "open" : "seen", (old, now) -> old.equals("open") ? old : now));
            }
        }
        return blocks;
    }
}
