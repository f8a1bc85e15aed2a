package vn.dieuphoi.worklist.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.messages.Links;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.calendar.CalendarFeeds;
import vn.dieuphoi.worklist.calendar.CalendarSpan;
import vn.dieuphoi.worklist.calendar.WorkCalendar;
import vn.dieuphoi.worklist.share.TaskShares;

/** What is due as a month or a week, and where a person lets programs subscribe to it. */
@Controller
@RequestMapping("/viec/lich")
class WorkCalendarPage {

    private static final int YEARS_AROUND = 50;

    private final Worklist worklist;
    private final WorkCalendar calendar;
    private final TaskShares shares;
    private final CalendarFeeds feeds;
    private final Links links;
    private final WorklistWords words;

    WorkCalendarPage(
            Worklist worklist,
            WorkCalendar calendar,
            TaskShares shares,
            CalendarFeeds feeds,
            Links links,
            WorklistWords words) {
        this.worklist = worklist;
        this.calendar = calendar;
        this.shares = shares;
        this.feeds = feeds;
        this.links = links;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @RequestParam(name = "xem", defaultValue = "thang") String span,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        WhoseWork shown = WhoseWork.read(whose);
        CalendarSpan asked = CalendarSpan.read(span);
        List<Workline> lines = worklist.due(person.id(), person.groups());
        model.addAttribute("whose", shown);
        model.addAttribute("tabs", worklist.tabs(person.id(), lines).keySet());
        model.addAttribute("span", asked);
        model.addAttribute("spans", CalendarSpan.values());
        model.addAttribute("sheet", calendar.sheet(person.id(), lines, shares.of(person.id()), shown, asked, day(day)));
        model.addAttribute("feeds", feeds.of(person.id()));
        model.addAttribute("words", words);
        return "work-calendar";
    }

    @PostMapping("/dang-ky")
    String make(
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "caPhong", defaultValue = "false") boolean office,
            @RequestParam(name = "nhac", defaultValue = "") String remind,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        try {
            LinkToken key = feeds.make(person.id(), name, office, days(remind));
            next.addFlashAttribute("address", links.absolute(CalendarFeedPage.PATH + key.value() + ".ics"));
            next.addFlashAttribute("done", "Đã tạo lịch “" + name.strip() + "”.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("name", name);
            next.addFlashAttribute("office", office);
            next.addFlashAttribute("remind", remind);
        }
        return "redirect:/viec/lich#dang-ky";
    }

    @PostMapping("/dang-ky/{id}/thu-hoi")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        if (!feeds.revoke(id, person.id())) {
            throw NotTheirs.hidden();
        }
        next.addFlashAttribute("done", "Đã thu hồi lịch; chương trình đang dùng địa chỉ đó không đọc được nữa.");
        return "redirect:/viec/lich#dang-ky";
    }

    private static @Nullable Integer days(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,2}")) {
            throw new Refused("Số ngày nhắc trước ghi bằng chữ số, như 2; để trống nếu không cần nhắc.");
        }
        return Integer.valueOf(typed.strip());
    }

    /** A day that is none, or of another age, shows that of today. */
    private LocalDate day(String typed) {
        LocalDate today = calendar.today();
        try {
            LocalDate asked = typed.isEmpty() ? today : LocalDate.parse(typed);
            return Math.abs(asked.getYear() - today.getYear()) > YEARS_AROUND ? today : asked;
        } catch (DateTimeException none) {
            return today;
        }
    }
}
