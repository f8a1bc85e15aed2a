package vn.dieuphoi.rehearsal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.rehearsal.result.RehearsedYear;
import vn.dieuphoi.rehearsal.result.Summary;
import vn.dieuphoi.rehearsal.result.YearFacts;

/** Each item from its start to its end, with its monthly rounds, reports and what reached leadership. */
final class Timelines {

    private static final int LEFT = 280;
    private static final int DAY = 2;
    private static final int ROW = 24;
    private static final int TOP = 26;
    private static final int LONGEST_TITLE = 42;

    private final List<Row> rows = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private final LocalDate first;
    private final int days;

    /** @param to where the bar ends; open work runs to the edge */
    record Row(
            String code,
            String title,
            String lead,
            int y,
            int from,
            int to,
            boolean open,
            List<Mark> rounds,
            List<Mark> reports,
            List<Mark> notices,
            String started,
            String due,
            String closed,
            String state,
            int tasks,
            int late) {

        public String shortTitle() {
            String text = code + ". " + title;
            return text.length() <= LONGEST_TITLE
                    ? text
                    : text.substring(0, LONGEST_TITLE - 1).strip() + "…";
        }

        public String diamond(Mark mark) {
            return "M%d %dl5 5l-5 5l-5 -5z".formatted(mark.x(), y + 7);
        }

        public String triangle(Mark mark) {
            return "M%d %dl6 10h-12z".formatted(mark.x(), y + 1);
        }
    }

    /** @param late whether it came after its due date, or never */
    record Mark(int x, boolean late, String title) {}

    record Month(String text, int x) {}

    Timelines(RehearsedYear rehearsed, Summary summary) {
        LocalDate from = rehearsed.plan().from();
        LocalDate issued = rehearsed.plan().issuedOn();
        first = (issued.isAfter(from) ? issued : from).withDayOfMonth(1);
        LocalDate last = last(rehearsed);
        days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month("T" + month.getMonthValue(), x(month)));
        }
        YearFacts facts = rehearsed.facts();
        int y = TOP;
        for (YearFacts.Item item : facts.items().stream()
                .sorted(Comparator.comparing(YearFacts.Item::code, YearFacts.BY_CODE))
                .toList()) {
            rows.add(row(rehearsed, summary, item, y));
            y += ROW;
        }
    }

    private static LocalDate last(RehearsedYear rehearsed) {
        LocalDate yearEnd = rehearsed.plan().to();
        return rehearsed.facts().items().stream()
                .flatMap(item -> Stream.ofNullable(item.closedAt()))
                .map(RehearsalWords::dayOf)
                .filter(day -> day.isAfter(yearEnd))
                .max(Comparator.naturalOrder())
                .orElse(yearEnd);
    }

    private Row row(RehearsedYear rehearsed, Summary summary, YearFacts.Item item, int y) {
        YearFacts facts = rehearsed.facts();
        Summary.@Nullable ItemYear counted = summary.items().get(item.code());
        return new Row(
                item.code(),
                item.title(),
                rehearsed.names().office(item.lead()),
                y,
                x(RehearsalWords.dayOf(item.openedAt())),
                item.closedAt() == null ? width() : x(RehearsalWords.dayOf(item.closedAt())),
                item.closedAt() == null,
                facts.rounds().stream()
                        .filter(round -> round.code().equals(item.code()))
                        .map(round -> mark("Tiến độ kỳ " + round.month(), round.reportedAt(), round.dueOn()))
                        .toList(),
                facts.reports().stream()
                        .filter(report -> report.code().equals(item.code()))
                        .map(report -> mark("Báo cáo " + report.quarter(), report.submittedAt(), report.dueOn()))
                        .toList(),
                facts.notices().stream()
                        .filter(notice -> notice.code().equals(item.code()))
                        .map(notice -> new Mark(
                                x(RehearsalWords.dayOf(notice.raisedAt())),
                                true,
                                "Báo lãnh đạo ngày " + RehearsalWords.day(RehearsalWords.dayOf(notice.raisedAt()))
                                        + ": " + RehearsalWords.cause(notice.cause())))
                        .toList(),
                RehearsalWords.day(RehearsalWords.dayOf(item.openedAt())),
                RehearsalWords.day(item.dueOn()),
                item.closedAt() == null ? "chưa" : RehearsalWords.day(RehearsalWords.dayOf(item.closedAt())),
                RehearsalWords.state(item.state()),
                counted == null ? 0 : counted.tasks(),
                counted == null ? 0 : counted.late());
    }

    private Mark mark(String what, @Nullable Instant done, LocalDate dueOn) {
        LocalDate doneOn = done == null ? null : RehearsalWords.dayOf(done);
        LocalDate day = doneOn == null ? dueOn : doneOn;
        Standing.State standing = Standing.State.of(dueOn, doneOn, first.plusDays(days));
        boolean late = standing == Standing.State.OPEN_LATE || standing == Standing.State.DONE_LATE;
        String when = done == null ? "chưa nộp, hạn " + RehearsalWords.day(dueOn) : "nộp " + RehearsalWords.day(day);
        return new Mark(x(day), late, what + ": " + when + (late && done != null ? ", quá hạn" : ""));
    }

    private int x(LocalDate day) {
        return LEFT + (int) ChronoUnit.DAYS.between(first, day) * DAY;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Month> months() {
        return months;
    }

    public int left() {
        return LEFT;
    }

    public int width() {
        return LEFT + days * DAY;
    }

    public int height() {
        return TOP + rows.size() * ROW + 4;
    }
}
