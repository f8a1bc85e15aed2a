package vn.dieuphoi.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.work.Extendable;
import vn.dieuphoi.work.Journal;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where lead offices hand in the quarterly reports of their items. */
@Service
@Transactional
public class ItemReportDesk {

    /** An item that has run for less than this before the cut-off has nothing to report yet: Q1/2023. */
    private static final int DAYS_UNTIL_SOMETHING = 21;

    private final ItemReports reports;
    private final ItemReportDraft drafts;
    private final WorkRegister register;
    private final ReportingCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    ItemReportDesk(
            ItemReports reports,
            ItemReportDraft drafts,
            WorkRegister register,
            ReportingCalendar calendar,
            Journal journal,
            Clock clock) {
        this.reports = reports;
        this.drafts = drafts;
        this.register = register;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the report of a quarter with its draft, or finds the one that is open already. */
    public ReportKey open(WorkKey workItem, ReportingQuarter quarter) {
        ReportKey key = ReportKey.of(workItem, quarter);
        if (reports.findById(key.value()).isEmpty()) {
            WorkItem item = register.item(workItem);
            boolean nothingYet = openedOn(item)
                    .plusDays(DAYS_UNTIL_SOMETHING)
                    .isAfter(calendar.period(quarter).cutOff());
            reports.save(new ItemReport(
                    key,
                    dueOn(quarter),
                    nothingYet,
                    drafts.of(item, calendar.period(quarter), nothingYet),
                    clock.instant()));
        }
        return key;
    }

    public void submit(
            ReportKey key, String body, @Nullable String difficulty, @Nullable String proposal, String actor) {
        report(key).submit(body, difficulty, proposal, actor, clock.instant());
        journal.record(actor, key.value(), "Nộp báo cáo của mục", null);
    }

    public void extend(ReportKey key, LocalDate newDueOn, String reason, String actor) {
        ItemReport report = report(key);
        String before = report.dueOn().toString();
        report.extendTo(newDueOn);
        journal.recordChange(actor, key.value(), Extendable.EXTENDED, reason, before, newDueOn.toString());
    }

    LocalDate dueOn(ReportingQuarter quarter) {
        return calendar.itemReportsBy(quarter);
    }

    /** The quarters for which an item reports: every one whose cut-off comes after the day on which it was opened. */
    @Transactional(readOnly = true)
    public List<ReportingQuarter> quartersOf(WorkKey workItem) {
        LocalDate opened = openedOn(register.item(workItem));
        return ReportingQuarter.of(workItem.year()).stream()
                .filter(quarter -> !calendar.period(quarter).cutOff().isBefore(opened))
                .toList();
    }

    @Transactional(readOnly = true)
    public ItemReport report(ReportKey key) {
        return reports.findById(key.value()).orElseThrow(() -> new Refused("Không có báo cáo " + key + "."));
    }

    @Transactional(readOnly = true)
    public List<ItemReport> reportsOf(ReportingQuarter quarter) {
        return reports.findByQuarter(quarter.toString());
    }

    /** The reports of one piece of work, oldest first. */
    @Transactional(readOnly = true)
    public List<ItemReport> reportsOf(WorkKey workItem) {
        return reports.findByWorkItemOrderByQuarter(workItem.value());
    }

    private static LocalDate openedOn(WorkItem item) {
        return LocalDate.ofInstant(item.openedAt(), HoChiMinhTime.ZONE);
    }
}
