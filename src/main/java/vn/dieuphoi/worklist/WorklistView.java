package vn.dieuphoi.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day of one person.
 *
 * @param tabs whose work there is, with how much of each
 * @param sections in order; those without anything are missing
 * @param shown how much fits the filter
 * @param inAll how much there is without it
 * @param today how much of what fits is due today or late
 * @param late how much of that is late
 * @param thisWeek how much is due later this week
 * @param holders who has how much of all, the fullest hands first
 */
public record WorklistView(
        Map<WhoseWork, Integer> tabs,
        List<Section> sections,
        int shown,
        int inAll,
        int today,
        int late,
        int thisWeek,
        List<Holder> holders,
        Optional<Workline> nearest) {

    /** Some of the work under one heading; empty where the order is not by day. */
    public record Section(String label, List<SameAct> rows, int size) {}

    /** @param id {@link WorklistFilter#NOBODY} for what nobody has */
    public record Holder(String id, String name, int count) {}

    static WorklistView of(
            List<Workline> all, Map<WhoseWork, Integer> tabs, WhoseWork whose, WorklistFilter filter, LocalDate day) {
        List<Workline> here =
                all.stream().filter(line -> whose.shows(line.place())).toList();
        List<Workline> fit = filter.ordered(here.stream().filter(filter::takes).toList());
        Map<DayPart, List<Workline>> parts = new LinkedHashMap<>();
        for (DayPart part : DayPart.values()) {
            parts.put(
                    part,
                    fit.stream()
                            .filter(line -> DayPart.of(line.day(), day) == part)
                            .toList());
        }
        return new WorklistView(
                tabs,
                filter.sort() == WorklistSort.DUE ? byDay(parts) : List.of(section("", fit)),
                fit.size(),
                here.size(),
                parts.getOrDefault(DayPart.TODAY, List.of()).size(),
                (int) fit.stream().filter(Workline::late).count(),
                parts.getOrDefault(DayPart.THIS_WEEK, List.of()).size(),
                holders(here),
                fit.stream().findFirst());
    }

    public int later() {
        return shown - today - thisWeek;
    }

    static Map<WhoseWork, Integer> tabs(List<Workline> all, List<String> absent) {
        Map<WhoseWork, Integer> tabs = new LinkedHashMap<>();
        tabs.put(WhoseWork.MINE, count(all, WhoseWork.MINE));
        tabs.put(WhoseWork.OFFICE, count(all, WhoseWork.OFFICE));
        Stream.concat(
                        absent.stream().map(WhoseWork::of),
                        all.stream().map(Workline::place).filter(place -> place.kind() == WhoseWork.Kind.ABSENT))
                .distinct()
                .forEach(place -> tabs.put(place, count(all, place)));
        return tabs;
    }

    private static int count(List<Workline> all, WhoseWork whose) {
        return (int) all.stream().filter(line -> whose.shows(line.place())).count();
    }

    private static List<Section> byDay(Map<DayPart, List<Workline>> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> section(part.getKey().label(), part.getValue()))
                .toList();
    }

    /** A group stands where its most urgent member would. */
    private static Section section(String label, List<Workline> lines) {
        Map<String, List<Workline>> rows = new LinkedHashMap<>();
        for (Workline line : lines) {
            rows.computeIfAbsent(SameAct.key(line).orElse(line.task()), key -> new ArrayList<>())
                    .add(line);
        }
        return new Section(label, rows.values().stream().map(SameAct::new).toList(), lines.size());
    }

    private static List<Holder> holders(List<Workline> lines) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        for (Workline line : lines) {
            String id = line.owed().holder() == null
                    ? WorklistFilter.NOBODY
                    : line.owed().holder();
            String name = line.holderName().isEmpty() ? "Chưa ai nhận" : line.holderName();
            holders.merge(
                    id, new Holder(id, name, 1), (before, one) -> new Holder(id, name, before.count() + one.count()));
        }
        return holders.values().stream()
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
    }
}
