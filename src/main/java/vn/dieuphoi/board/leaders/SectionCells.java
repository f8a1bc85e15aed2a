package vn.dieuphoi.board.leaders;

import java.util.List;

/**
 * The items under one heading of the plan, in its order.
 *
 * @param number as the heading writes it: {@code 4} or {@code IV}; empty where it has none
 * @param name the heading without it
 */
public record SectionCells(String number, String name, List<ItemCell> items) {

    static SectionCells of(String heading, List<ItemCell> items) {
        int dot = heading.indexOf('.');
        boolean numbered = dot > 0 && dot <= 5 && heading.length() > dot + 1;
        return new SectionCells(
                numbered ? heading.substring(0, dot).strip() : "",
                numbered ? heading.substring(dot + 1).strip() : heading,
                items);
    }

    /** How high its lines are, ten for each. */
    public int height() {
        return items.size() * 10;
    }
}
