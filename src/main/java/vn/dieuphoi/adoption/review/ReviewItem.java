package vn.dieuphoi.adoption.review;

import java.util.List;

/**
 * An item, or the head of the document, as the list shows it.
 *
 * @param key {@code document} for the head
 * @param open the places listed here that nobody has looked at
 * @param seen those that somebody has
 * @param facts all of it, those in open places first
 */
public record ReviewItem(
        String key,
        String code,
        String title,
        String group,
        List<ReviewPlace> open,
        List<ReviewPlace> seen,
        List<ReviewFact> facts) {

    public ReviewItem {
        open = List.copyOf(open);
        seen = List.copyOf(seen);
        facts = List.copyOf(facts);
    }

    public boolean isHead() {
        return key.equals(FactAddress.DOCUMENT);
    }

    /** Facts that no open place of this item asks for. */
    public List<ReviewFact> rest() {
        return facts.stream()
                .filter(fact -> open.stream()
                        .flatMap(place -> place.facts().stream())
                        .noneMatch(asked -> asked.address().equals(fact.address())))
                .toList();
    }

    /** What is to be seen, in a line. */
    public String note() {
        return open.stream()
                .filter(ReviewPlace::shared)
                .findFirst()
                .map(place ->
                        open.stream().filter(ReviewPlace::shared).count() + " chỗ chung với mục khác, hỏi một lần")
                .orElseGet(() -> open.isEmpty() ? "" : open.get(0).why());
    }
}
