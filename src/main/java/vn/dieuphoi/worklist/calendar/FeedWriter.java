package vn.dieuphoi.worklist.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.messages.Links;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.share.TaskShare;

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

    /** @param parts of others' work that are in the person's hands */
    public String write(CalendarFeed feed, List<Workline> lines, List<TaskShare> parts, List<Coming> coming) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Dieu Phoi//VI");
        calendar.addExperimentalProperty("X-WR-CALNAME", "Điều Phối: " + feed.name());
        calendar.addExperimentalProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        for (Workline line : lines) {
            LocalDate due = line.day();
            if (due != null && feed.shows(line.place())) {
                calendar.addEvent(event(feed, line, due));
            }
        }
        parts.stream()
                .filter(part -> part.day() != null)
                .forEach(part -> calendar.addEvent(event(feed, part, Objects.requireNonNull(part.day()))));
        coming.forEach(one -> calendar.addEvent(event(one)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(CalendarFeed feed, Workline line, LocalDate due) {
        VEvent event = new VEvent();
        event.setUid(line.task() + "@dieu-phoi");
        event.setDateTimeStamp(Date.from(line.owed().openedAt()));
        event.setDateStart(new DateStart(wholeDay(due)));
        event.setDateEnd(new DateEnd(wholeDay(due.plusDays(1))));
        event.setTransparency(true);
        String name = line.number().isEmpty() ? line.name() : line.name() + " (" + line.number() + ")";
        event.setSummary(due.equals(line.dueOn()) ? name : name + ", hạn nội bộ");
        event.setDescription(about(line));
        event.setUrl(links.absolute("/viec/" + line.task()));
        event.addCategories(line.owed().kind().label());
        if (feed.remindDays() != null) {
            event.addAlarm(reminder(due, feed.remindDays(), line.name()));
        }
        return event;
    }

    private VEvent event(CalendarFeed feed, TaskShare part, LocalDate due) {
        VEvent event = new VEvent();
        event.setUid("phan-" + part.id() + "@dieu-phoi");
        event.setDateTimeStamp(Date.from(part.givenAt()));
        event.setDateStart(new DateStart(wholeDay(due)));
        event.setDateEnd(new DateEnd(wholeDay(due.plusDays(1))));
        event.setTransparency(true);
        event.setSummary("Phần việc: " + part.words());
        event.setDescription(
                "Của việc: " + part.whole().label() + (part.number().isEmpty() ? "" : " (" + part.number() + ")"));
        event.setUrl(links.absolute("/viec#shares"));
        event.addCategories(part.whole().kind().label());
        if (feed.remindDays() != null) {
            event.addAlarm(reminder(due, feed.remindDays(), part.words()));
        }
        return event;
    }

    /** Nobody is reminded of what cannot be done yet. */
    private VEvent event(Coming coming) {
        VEvent event = new VEvent();
        event.setUid(coming.key() + "@dieu-phoi");
        event.setDateTimeStamp(
                Date.from(coming.opensOn().atStartOfDay(HoChiMinhTime.ZONE).toInstant()));
        event.setDateStart(new DateStart(wholeDay(coming.dueOn())));
        event.setDateEnd(new DateEnd(wholeDay(coming.dueOn().plusDays(1))));
        event.setTransparency(true);
        event.setStatus(Status.tentative());
        event.setSummary("Chưa mở: " + coming.name());
        event.setDescription("Mở ngày " + TypedDate.shown(coming.opensOn()) + ", theo nhịp của kế hoạch.");
        event.setUrl(links.absolute("/viec/lich?xem=thang&ngay=" + coming.dueOn()));
        event.addCategories(coming.kind());
        return event;
    }

    private static String about(Workline line) {
        String holder = line.holderName().isEmpty() ? "chưa ai nhận" : line.holderName();
        LocalDate due = line.dueOn();
        LocalDate inner = line.innerDay();
        return (line.title().isEmpty() ? "" : line.title() + "\n") + "Người giữ: " + holder
                + (inner == null ? "" : "\nHạn nội bộ: " + TypedDate.shown(inner))
                + (inner == null || due == null ? "" : "\nHạn: " + TypedDate.shown(due));
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
