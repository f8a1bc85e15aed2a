package vn.dieuphoi.securitylog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.securitylog.SecurityEvent;
import vn.dieuphoi.securitylog.SecurityTable;

/** The security log, for administrators. */
@Controller
class SecurityLogPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
    private static final int PAGE = 100;

    private final SecurityTable table;
    private final PersonRegister people;

    SecurityLogPage(SecurityTable table, PersonRegister people) {
        this.table = table;
        this.people = people;
    }

    /** How the page writes a moment. */
    interface Moments {

        String of(Instant moment);
    }

    @GetMapping("/van-hanh/an-ninh")
    String show(
            @RequestParam(name = "loai", required = false) @Nullable SecurityEvent event,
            @RequestParam(name = "nguoi", defaultValue = "") String account,
            @RequestParam(name = "ngay", defaultValue = "") String typed,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        @Nullable LocalDate day = null;
        try {
            day = TypedDate.field("Ngày").optional(typed).orElse(null);
        } catch (Refused noDay) {
            model.addAttribute("refused", noDay.getMessage());
        }
        String who = account.strip();
        long count = table.count(event, who, day);
        int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        Moments moments = moment -> moment.atZone(HoChiMinhTime.ZONE).format(MOMENT);
        model.addAttribute("moments", moments);
        model.addAttribute("people", people);
        model.addAttribute("events", SecurityEvent.values());
        model.addAttribute("event", event);
        model.addAttribute("account", who);
        model.addAttribute("day", typed.strip());
        model.addAttribute("lines", table.read(event, who, day, shown, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "security-log";
    }
}
