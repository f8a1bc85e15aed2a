package vn.dieuphoi.work.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Standings;

/** Puts the due dates of a whole list of tasks into words at once. It is asked for days, so it tells nobody's secrets. */
@Controller
class DueMarkController {

    /** A page of Tasklist shows fifteen tasks. */
    private static final int MOST = 100;

    private final Standings standings;

    DueMarkController(Standings standings) {
        this.standings = standings;
    }

    /** What stands beside a due date: the words, the class of their colour, and the status in the four classes. */
    record Mark(String words, String style, String status) {

        static Mark of(DueMark mark) {
            return new Mark(mark.sentence(), mark.style(), mark.label());
        }
    }

    /** An empty day among them is none, and no calendar is made for other centuries. */
    private static boolean possible(@Nullable LocalDate day) {
        return day != null && day.getYear() >= 2000 && day.getYear() < 2100;
    }

    /** @param days in ISO form */
    @GetMapping("/api/han")
    @ResponseBody
    Map<LocalDate, Mark> marks(@RequestParam("ngay") List<LocalDate> days) {
        Map<LocalDate, Mark> answers = new TreeMap<>();
        days.stream()
                .filter(DueMarkController::possible)
                .limit(MOST)
                .forEach(day -> answers.put(day, Mark.of(standings.of(day))));
        return answers;
    }
}
