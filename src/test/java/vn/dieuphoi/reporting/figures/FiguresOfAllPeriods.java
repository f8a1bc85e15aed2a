package vn.dieuphoi.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.escalation.delay.DelayDiary;
import vn.dieuphoi.escalation.delay.DelayLedger;
import vn.dieuphoi.fixtures.LivedYear;
import vn.dieuphoi.reporting.CanonicalText;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardDesk;
import vn.dieuphoi.scorecard.ScorecardPeriod;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** All figures that a database gives for a year, read anew, to the letter: reports, items, scorecards, delays. */
public final class FiguresOfAllPeriods {

    private FiguresOfAllPeriods() {}

    /** By what they are: {@code report 2023-Q2}, {@code item 2023-3.4 2023-Q2}, {@code scorecards 2023-year} … */
    public static Map<String, String> read(LivedYear lived, int year) {
        Map<String, String> figures = new TreeMap<>();
        List<WorkItem> items = lived.desk(WorkRegister.class).ofPlan(PlanId.ofYear(year));
        for (ReportingPeriod period : periods(lived, year)) {
            FiguresReader reports = lived.desk(FiguresReader.class);
            figures.put("report " + period.key(), CanonicalText.write(reports.read(period)));
            figures.put("report corrected " + period.key(), CanonicalText.write(reports.readCorrected(period)));
            for (WorkItem item : items) {
                if (day(item.openedAt()).isAfter(period.cutOff())) {
                    continue;
                }
                String of = item.key() + " " + period.key();
                if (item.key().itemCode().isPresent()) {
                    ItemFigures own = lived.desk(ItemFiguresReader.class).read(item, period);
                    figures.put("item " + of, CanonicalText.write(own));
                }
                figures.put(
                        "delay " + of,
                        lived.desk(DelayLedger.class)
                                .of(item.key(), period.cutOff())
                                .toString());
            }
        }
        ScorecardDesk scorecards = lived.desk(ScorecardDesk.class);
        for (String key : scorecards.periods().keySet()) {
            ScorecardPeriod period = scorecards.period(key);
            List<Scorecard> all = scorecards.all(period);
            figures.put("scorecards " + key, all.toString());
            all.forEach(card -> figures.put(
                    "heads " + card.office() + " " + key,
                    scorecards.byHead(card, period).toString()));
        }
        for (WorkItem item : items) {
            figures.put(
                    "requests " + item.key(),
                    lived.desk(DelayLedger.class).requestsOf(item.key()).toString());
        }
        figures.put(
                "days",
                lived.desk(DelayDiary.class)
                        .between(PlanId.ofYear(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .toString());
        return figures;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }

    private static List<ReportingPeriod> periods(LivedYear lived, int year) {
        ReportingCalendar calendar = lived.desk(ReportingCalendar.class);
        List<ReportingPeriod> periods = new ArrayList<>();
        PlanId plan = PlanId.ofYear(year);
        for (int quarter = 1; quarter <= 4; quarter++) {
            periods.add(calendar.period(plan, new ReportingQuarter(year, quarter)));
        }
        periods.add(calendar.period(plan, year));
        return periods;
    }
}
