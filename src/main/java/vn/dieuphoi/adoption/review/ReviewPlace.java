package vn.dieuphoi.adoption.review;

import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.Sha256;

/**
 * One place to look at, however many facts it serves: a cell that spans items, an unknown party, a fact, or one that is
 * missing.
 *
 * @param id by which an act names it
 * @param party code of the party that nobody knows; empty for every other place
 * @param facts all that it serves
 * @param listed key of the item at which it is listed
 * @param why what is to be decided, in words
 * @param settled whether somebody has looked
 */
public record ReviewPlace(String id, String party, List<ReviewFact> facts, String listed, String why, boolean settled) {

    public ReviewPlace {
        facts = List.copyOf(facts);
    }

    /** A fact by itself, whether or not it is asked. */
    static ReviewPlace single(ReviewFact fact) {
        return new ReviewPlace(fact.address(), "", List.of(fact), fact.item(), "", true);
    }

    public boolean open() {
        return !settled;
    }

    public boolean isParty() {
        return !party.isEmpty();
    }

    /** The fact that stands for all, of the item at which it is listed. */
    public ReviewFact shown() {
        return facts.stream()
                .filter(fact -> fact.item().equals(listed))
                .findFirst()
                .orElseGet(() -> facts.get(0));
    }

    /** Keys of the items that it serves, each once. */
    public List<String> items() {
        return facts.stream().map(ReviewFact::item).distinct().toList();
    }

    public boolean shared() {
        return items().size() > 1;
    }

    /** Changes with each of its facts: whoever acts on an older one is told. */
    public String stamp() {
        return Sha256.hex(facts.stream()
                        .map(fact -> fact.address() + fact.fact().json())
                        .collect(Collectors.joining("\n")))
                .substring(0, 16);
    }

    ReviewPlace at(String item) {
        return new ReviewPlace(id, party, facts, item, why, settled);
    }
}
