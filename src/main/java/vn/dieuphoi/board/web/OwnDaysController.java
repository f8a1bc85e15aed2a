package vn.dieuphoi.board.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.day.OwnDayDesk;
import vn.dieuphoi.work.process.day.OwnStep;

/** The lead office sets the days of an item's steps that the plan does not set. */
@Controller
@RequestMapping("/muc/{key}/ngay-cua-buoc")
class OwnDaysController {

    private static final String FIELD = "ngay.";

    private final OwnDayDesk desk;
    private final WorkRegister register;
    private final BoardWords words;

    OwnDaysController(OwnDayDesk desk, WorkRegister register, BoardWords words) {
        this.desk = desk;
        this.register = register;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, Principal login, Model model) {
        return page(theirs(key, login), Map.of(), "", model);
    }

    @PostMapping
    String set(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Principal login,
            Model model,
            RedirectAttributes next) {
        WorkKey work = theirs(key, login);
        String reason = sent.getOrDefault("lyDo", "");
        try {
            int changed = desk.set(work, days(work, sent), reason, login.getName());
            next.addFlashAttribute(
                    "done", changed == 0 ? "Không có ngày nào thay đổi." : "Đã đặt ngày của " + changed + " bước.");
            return "redirect:/muc/" + work;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(work, sent, reason, model);
        }
    }

    private Map<String, LocalDate> days(WorkKey work, Map<String, String> sent) {
        Map<String, LocalDate> days = new HashMap<>();
        for (OwnStep step : desk.stepsOf(work)) {
            String typed = sent.getOrDefault(FIELD + step.id(), "");
            if (!typed.isBlank()) {
                days.put(step.id(), TypedDate.field(step.name()).read(typed));
            }
        }
        return days;
    }

    private String page(WorkKey work, Map<String, String> typed, String reason, Model model) {
        model.addAttribute("work", register.item(work));
        model.addAttribute("steps", desk.stepsOf(work));
        model.addAttribute("typed", typed);
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        return "own-days";
    }

    private WorkKey theirs(String key, Principal login) {
        try {
            WorkKey work = new WorkKey(key);
            if (register.find(work).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (!desk.maySet(work, login.getName())) {
                throw NotTheirs.forbidden();
            }
            return work;
        } catch (IllegalArgumentException noKey) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noKey);
        }
    }
}
