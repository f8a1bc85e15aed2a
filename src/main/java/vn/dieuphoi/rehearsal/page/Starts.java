package vn.dieuphoi.rehearsal.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.rehearsal.result.RehearsedYear;
import vn.dieuphoi.rehearsal.result.YearFacts;

/** How many items start in each month, as bars with their numbers. */
final class Starts {

    private static final int HIGHEST = 120;
    private static final int WIDTH = 56;
    private static final int GAP = 14;
    private static final int TOP = 20;

    private final List<Bar> bars = new ArrayList<>();

    /** @param items their codes, in order @param days on which they start */
    record Bar(String month, int count, int x, int y, int height, String items, String days) {}

    Starts(RehearsedYear rehearsed) {
        List<YearFacts.Item> items = rehearsed.facts().planItems();
        int most = 1;
        for (int month = 1; month <= 12; month++) {
            most = Math.max(most, in(items, month).size());
        }
        for (int month = 1; month <= 12; month++) {
            List<YearFacts.Item> starting = in(items, month);
            int height = starting.size() * HIGHEST / most;
            bars.add(new Bar(
                    "T" + month,
                    starting.size(),
                    (month - 1) * (WIDTH + GAP),
                    TOP + HIGHEST - height,
                    height,
                    starting.stream().map(YearFacts.Item::code).collect(Collectors.joining(", ")),
                    starting.stream()
                            .map(item -> RehearsalWords.dayOf(item.openedAt()))
                            .distinct()
                            .sorted()
                            .map(RehearsalWords::shortDay)
                            .collect(Collectors.joining(", "))));
        }
    }

    private static List<YearFacts.Item> in(List<YearFacts.Item> items, int month) {
        return items.stream()
                .filter(item -> {
                    LocalDate day = RehearsalWords.dayOf(item.openedAt());
                    return day.getMonthValue() == month;
                })
                .toList();
    }

    public List<Bar> bars() {
        return bars;
    }

    public int barWidth() {
        return WIDTH;
    }

    public int width() {
        return 12 * (WIDTH + GAP);
    }

    public int height() {
        return TOP + HIGHEST + 24;
    }

    /** "Tháng 4 có nhiều mục khởi động nhất: 16." */
    public String peak() {
        Bar most = bars.get(0);
        for (Bar bar : bars) {
            most = bar.count() > most.count() ? bar : most;
        }
        return most.count() == 0
                ? "Không mục nào khởi động."
                : "Tháng " + most.month().substring(1) + " có nhiều mục khởi động nhất: " + most.count() + ".";
    }
}
