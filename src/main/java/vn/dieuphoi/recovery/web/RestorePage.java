package vn.dieuphoi.recovery.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dieuphoi.recovery.LostAct;
import vn.dieuphoi.recovery.RestoreBook;
import vn.dieuphoi.recovery.RestoreEvent;
import vn.dieuphoi.recovery.RestoreWords;

/** Restores of the database and what was done after each dump; its path is open to administrators only. */
@Controller
class RestorePage {

    /** The command lists all. */
    private static final int SHOWN = 500;

    private final RestoreBook book;

    RestorePage(RestoreBook book) {
        this.book = book;
    }

    /** A restore as the page shows it. */
    record Shown(String title, List<String> words, List<Line> lines, boolean more) {}

    /** Something that was done after the dump. */
    record Line(String moment, String words, String node) {}

    @GetMapping("/khoi-phuc")
    String restores(Model model) {
        model.addAttribute("restores", book.events().stream().map(this::shown).toList());
        return "restore";
    }

    private Shown shown(RestoreEvent event) {
        List<LostAct> acts = book.acts(event.id(), SHOWN);
        return new Shown(
                "Lần phục hồi " + RestoreWords.moment(event.foundAt()),
                RestoreWords.of(event),
                acts.stream()
                        .map(act -> new Line(RestoreWords.moment(act.at()), RestoreWords.of(act), act.node()))
                        .toList(),
                event.acts() > acts.size());
    }
}
