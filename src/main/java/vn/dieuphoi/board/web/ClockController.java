package vn.dieuphoi.board.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Refused;
import vn.dieuphoi.rehearsal.DemonstrationClock;

/** The demonstration's clock bar; with a real plan year neither the clock nor this exists. */
@Controller
@Profile("demo")
class ClockController {

    /** How far one press moves the clock. */
    enum Step {
        EVENT,
        DAY,
        WEEK,
        MONTH
    }

    private final DemonstrationClock clock;

    ClockController(DemonstrationClock clock) {
        this.clock = clock;
    }

    @PostMapping("/dong-ho")
    String advance(@RequestParam Step step, RedirectAttributes next) {
        try {
            switch (step) {
                case EVENT -> clock.toNextEvent();
                case DAY -> clock.byDay();
                case WEEK -> clock.byWeek();
                case MONTH -> clock.byMonth();
            }
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/";
    }
}
