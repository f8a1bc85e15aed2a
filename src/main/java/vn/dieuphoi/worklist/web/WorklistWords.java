package vn.dieuphoi.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.WorklistView;

/** How the pages of the day write days, moments and counts. */
@Component
class WorklistWords {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Vietnamese.LOCALE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PersonRegister people;
    private final Clock clock;

    WorklistWords(PersonRegister people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** "Thứ Năm, 12/10/2023". */
    public String today() {
        LocalDate today = now().toLocalDate();
        return weekday(today) + ", " + today.format(DAY);
    }

    /** "Thứ Sáu, 13/10"; with the year where it is another one. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : weekday(day) + ", " + day.format(day.getYear() == now().getYear() ? SHORT : DAY);
    }

    public String fullDay(@Nullable LocalDate day) {
        return day == null ? "" : weekday(day) + ", " + day.format(DAY);
    }

    /** "15:40" of today, else "15:40 ngày 11/10". */
    public String moment(Instant moment) {
        ZonedDateTime at = moment.atZone(HoChiMinhTime.ZONE);
        return at.toLocalDate().equals(now().toLocalDate())
                ? at.format(TIME)
                : at.format(TIME) + " ngày " + at.format(at.getYear() == now().getYear() ? SHORT : DAY);
    }

    /** What a task is about, without the title and the day that the page shows in places of their own. */
    public String asked(String words, Workline line) {
        String due = line.dueOn() == null ? "" : "Hạn: " + line.dueOn().format(DAY);
        List<String> lines = words.lines().toList();
        List<String> left = new ArrayList<>();
        for (String one : lines) {
            boolean title = one.equals(lines.get(0)) && !line.title().isEmpty() && one.endsWith(line.title());
            if (!title && !one.equals(due)) {
                left.add(one);
            }
        }
        return left.isEmpty() ? words : String.join("\n", left);
    }

    public String dayOf(Instant moment) {
        return moment.atZone(HoChiMinhTime.ZONE).format(DAY);
    }

    /** Of which page the help is also that of a task's form. */
    public String help(Workline line) {
        return switch (line.owed().kind()) {
            case REQUEST -> "/de-nghi/tra-loi";
            case ANSWER_TO_TAKE, CLARIFICATION, DECLINING -> "/de-nghi";
            case ROUND, ITEM_REPORT, STEP, CLOSING, ITEM -> "/muc";
            case REPORT, BUDGET -> "/bao-cao";
            case SURVEY -> "/chi-tieu";
            case EXTENSION, APPROVAL, DIRECTIVE, ASSIGNMENT -> "/bang";
        };
    }

    public String tab(WhoseWork whose) {
        return switch (whose.kind()) {
            case MINE -> "Của tôi";
            case OFFICE -> "Cả phòng";
            case ABSENT -> "Làm thay " + people.displayName(String.valueOf(whose.absent()));
        };
    }

    /** "Hôm nay 2 việc, trong đó 1 việc quá hạn. Tuần này còn 3 việc, sau đó 20 việc."; nothing of a day of which a filter hides all. */
    public String sentence(WorklistView view) {
        if (view.shown() == 0 && view.inAll() > 0) {
            return "Bộ lọc đang giấu cả " + view.inAll() + " việc.";
        }
        String today = view.today() == 0
                ? "Hôm nay không có việc đến hạn."
                : "Hôm nay " + view.today() + " việc"
                        + (view.late() == 0 ? "." : ", trong đó " + view.late() + " việc quá hạn.");
        return today
                + (view.thisWeek() == 0 ? "" : " Tuần này còn " + view.thisWeek() + " việc.")
                + (view.later() == 0 ? "" : " Sau tuần này " + view.later() + " việc.");
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(HoChiMinhTime.ZONE);
    }

    /** "Thứ Năm", "Chủ Nhật". */
    private static String weekday(LocalDate day) {
        return Stream.of(day.format(WEEKDAY).split(" "))
                .map(Vietnamese::beginning)
                .collect(Collectors.joining(" "));
    }
}
