package vn.dieuphoi.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.targets.TargetLine;

/**
 * The figures of a period as they stood at the end of its cut-off day. A report is rendered from these and from nothing
 * else, so that the same figures give the same document whenever it is rendered.
 *
 * @param period {@code 2023-Q2}, {@code 2023-year}, or the two days of a report on request
 * @param words as people say it: "quý II/2023"
 * @param from the first day whose events count
 * @param cutOff the last day whose events count
 * @param targets the targets of section II as known at the cut-off
 * @param late what was late on the evening of the cut-off day, by whoever owed it
 * @param directives what leadership ordered in the period
 */
public record PeriodFigures(
        String period,
        String words,
        LocalDate from,
        LocalDate cutOff,
        List<Section> sections,
        List<Asked> coordination,
        List<Assigned> assigned,
        List<TargetLine> targets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LateOffice> late,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ordered> directives) {

    /** Figures frozen before targets, lateness or directives were part of them have none. */
    public PeriodFigures {
        targets = Objects.requireNonNullElse(targets, List.of());
        late = Objects.requireNonNullElse(late, List.of());
        directives = Objects.requireNonNullElse(directives, List.of());
    }

    /**
     * A section of the plan.
     *
     * @param title with its number, verbatim
     */
    public record Section(String title, List<Item> items) {}

    /**
     * One plan item.
     *
     * @param work the key under which everything behind these figures can be found; null while the item has not begun
     * @param status null while it has not begun, and when leadership stopped it
     * @param standing what a person reads: one of the four classes, "Chưa đến kỳ triển khai" or "Đã dừng theo chỉ đạo"
     * @param percent as last reported by the lead up to the cut-off; null when never reported
     * @param dueOn null while it has not begun
     * @param estimate percent that the lead expects by 31/12; only in the year's figures, and null when the lead gave none
     * @param nothingYet whether neither a step nor a month was reported in the period ("chưa phát sinh")
     * @param parts those of its parts that have begun; the item itself counts once
     */
    public record Item(
            String code,
            String title,
            String lead,
            String leadName,
            @Nullable String work,
            Standing.@Nullable State status,
            String standing,
            @Nullable Integer percent,
            @Nullable LocalDate dueOn,
            int extensions,
            boolean nothingYet,
            List<Made> products,
            @Nullable Integer estimate,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> parts) {

        /** Figures frozen before items had parts have none. */
        public Item {
            parts = Objects.requireNonNullElse(parts, List.of());
        }
    }

    /**
     * A part of an item, under a lead of its own.
     *
     * @param number "7, phần 1"
     * @param standing what a person reads, as of an item
     * @param percent as last reported by its lead up to the cut-off; null when never reported
     */
    public record Part(
            String work,
            String number,
            String title,
            String leadName,
            String standing,
            @Nullable Integer percent,
            @Nullable LocalDate dueOn,
            int extensions,
            @Nullable Integer estimate) {}

    /**
     * A countable product: how many the plan wants and how many steps have been handed in for it.
     *
     * @param estimated how many the lead expects by 31/12; only in the year's figures, and null when the lead gave none
     */
    public record Made(
            String name,
            String unit,
            int planned,
            int done,
            @Nullable Integer estimated) {}

    /** How one party answered what it was asked in the period. */
    public record Asked(
            String party, String name, boolean outside, int asked, int inTime, int late, int open, int overdue) {}

    /** A task that leadership or the standing office gave outside the plan. */
    public record Assigned(String work, String title, String office, LocalDate dueOn, Standing.State status) {}

    /**
     * What one party was late with.
     *
     * @param things how many things
     * @param days working days of the longest of them
     * @param longest which that is
     * @param number of its item; empty for the department's own
     */
    public record LateOffice(String office, int things, int days, String longest, String number) {}

    /**
     * A directive as it stood at the cut-off.
     *
     * @param number of the item; empty for the department's own
     * @param about what was late
     * @param office to whom it was given
     * @param words "Đôn đốc", "Gia hạn" …
     * @param until the last day that it sets; null where it sets none
     * @param state "Đã làm xong", "Còn hạn", "Quá hạn"
     */
    public record Ordered(
            LocalDate on,
            String number,
            String about,
            String office,
            String words,
            @Nullable LocalDate until,
            String state) {}

    /** The items that have begun and were not stopped, in the four classes. */
    public StatusCounts status() {
        return StatusCounts.of(
                items().map(Item::status).filter(status -> status != null).toList());
    }

    /** A year's figures hold what is expected of the whole year beside what was done up to the cut-off. */
    public boolean ofYear() {
        return ReportingPeriod.isYear(period);
    }

    /** The sum over all parties. */
    public Asked askedInAll() {
        return new Asked(
                "",
                "Cộng",
                false,
                coordination.stream().mapToInt(Asked::asked).sum(),
                coordination.stream().mapToInt(Asked::inTime).sum(),
                coordination.stream().mapToInt(Asked::late).sum(),
                coordination.stream().mapToInt(Asked::open).sum(),
                coordination.stream().mapToInt(Asked::overdue).sum());
    }

    public int notBegun() {
        return (int) items().filter(item -> item.work() == null).count();
    }

    public int stopped() {
        return (int) items().filter(item -> item.work() != null && item.status() == null)
                .count();
    }

    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    /** @throws IllegalStateException when the classes do not sum to the number of items, or of a party's requests */
    public PeriodFigures closing() {
        int all = (int) items().count();
        int sum = status().total() + notBegun() + stopped();
        if (all != sum) {
            throw new IllegalStateException(
                    "Số liệu %s không khớp: %d mục, cộng các nhóm được %d".formatted(period, all, sum));
        }
        for (Asked asked : coordination) {
            if (asked.asked() != asked.inTime() + asked.late() + asked.open() + asked.overdue()) {
                throw new IllegalStateException(
                        "Số liệu %s không khớp: đề nghị phối hợp gửi %s".formatted(period, asked.name()));
            }
        }
        return this;
    }
}
