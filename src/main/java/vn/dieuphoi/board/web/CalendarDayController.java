package vn.dieuphoi.board.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.calendar.CalendarDesk;
import vn.dieuphoi.calendar.CalendarPreview;
import vn.dieuphoi.calendar.DayChange;
import vn.dieuphoi.engine.FormTickets;

/** One day of the calendar, without handing in the year's list: looked at first, then applied. */
@Controller
@RequestMapping("/lich-lam-viec/ngay")
class CalendarDayController {

    private final CalendarDesk desk;
    private final CalendarController year;
    private final FormTickets tickets;
    private final BoardWords words;

    CalendarDayController(CalendarDesk desk, CalendarController year, FormTickets tickets, BoardWords words) {
        this.desk = desk;
        this.year = year;
        this.tickets = tickets;
        this.words = words;
    }

    @PostMapping
    String preview(@RequestParam("nam") int shown, @ModelAttribute("day") DayForm day, Principal login, Model model) {
        try {
            DayChange change = day.change();
            model.addAttribute(
                    "preview", desk.preview(desk.with(change), change.document(), Actor.of(login.getName())));
            model.addAttribute("document", change.document());
            model.addAttribute("ticket", tickets.issue());
            model.addAttribute("number", -1);
            model.addAttribute("words", words);
            return "calendar-preview";
        } catch (Refused refused) {
            model.addAttribute("dayRefused", refused.getMessage());
            return year.year(shown, null, model);
        }
    }

    @PostMapping("/ap-dung")
    String apply(
            @RequestParam("nam") int shown,
            @ModelAttribute("day") DayForm day,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            DayChange change = day.change();
            tickets.once(ticket, () -> {
                CalendarPreview done = desk.apply(desk.with(change), change.document(), Actor.of(login.getName()));
                next.addFlashAttribute(
                        "done",
                        "Đã áp dụng cho ngày %s; %d ngày hạn đã dời theo và được ghi vào lịch sử."
                                .formatted(
                                        TypedDate.shown(change.on()),
                                        done.moved().size()));
            });
            next.addAttribute("nam", change.on().getYear());
            return "redirect:/lich-lam-viec";
        } catch (Refused refused) {
            model.addAttribute("dayRefused", refused.getMessage());
            return year.year(shown, null, model);
        }
    }
}
