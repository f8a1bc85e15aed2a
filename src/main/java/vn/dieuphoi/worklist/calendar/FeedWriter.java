package vn.dieuphoi.worklist.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.messages.Links;
import vn.dieuphoi.worklist.Workline;

/** Due days as iCalendar (RFC 5545): a whole day for each, that leaves its time free. The same work gives the same text. */
@Component
public class FeedWriter {

    /** Reminders come at eight in the morning. */
    private static final int MORNING = 8;

    private static final int HOURS = 24;

    private final WorkingDays workingDays;
    private final Links links;

    FeedWriter(WorkingDays workingDays, Links links) {
        this.workingDays = workingDays;
        this.links = links;
    }

    public String write(CalendarFeed feed, List<Workline> lines) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Dieu Phoi//VI");
        calendar.addExperimentalProperty("X-WR-CALNAME", "Điều Phối: " + feed.name());
        calendar.addExperimentalProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        for (Workline line : lines) {
            LocalDate due = line.dueOn();
            if (due != null && feed.shows(line.place())) {
                calendar.addEvent(event(feed, line, due));
            }
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(CalendarFeed feed, Workline line, LocalDate due) {
        VEvent event = new VEvent();
        event.setUid(line.task() + "@dieu-phoi");
        event.setDateTimeStamp(Date.from(line.owed().openedAt()));
        event.setDateStart(new DateStart(wholeDay(due)));
        event.setDateEnd(new DateEnd(wholeDay(due.plusDays(1))));
        event.setTransparency(true);
        event.setSummary(line.number().isEmpty() ? line.name() : line.name() + " (" + line.number() + ")");
        event.setDescription(about(line));
        event.setUrl(links.absolute("/viec/" + line.task()));
        event.addCategories(line.owed().kind().label());
        if (feed.remindDays() != null) {
            event.addAlarm(reminder(due, feed.remindDays(), line.name()));
        }
        return event;
    }

    private static String about(Workline line) {
        String holder = line.holderName().isEmpty() ? "chưa ai nhận" : line.holderName();
        return (line.title().isEmpty() ? "" : line.title() + "\n") + "Người giữ: " + holder;
    }

    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private VAlarm reminder(LocalDate due, int workingDaysAhead, String words) {
        long days = ChronoUnit.DAYS.between(workingDays.plus(due, -workingDaysAhead), due);
        int hours = (int) days * HOURS - MORNING;
        Duration before =
                Duration.builder().prior(hours > 0).hours(Math.abs(hours)).build();
        return VAlarm.display(new Trigger(before, Related.START), words);
    }
}
