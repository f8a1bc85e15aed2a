package vn.dieuphoi.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.HandOn;
import vn.dieuphoi.worklist.WhoseWork;

/** The form under the list: hand on what is chosen, or take it back. */
@Controller
class HandOnCall {

    private final HandOn handOn;
    private final PersonRegister people;

    HandOnCall(HandOn handOn, PersonRegister people) {
        this.handOn = handOn;
        this.people = people;
    }

    @PostMapping("/viec/giao")
    String move(
            @RequestParam(name = "viec", required = false) String @Nullable [] rows,
            @RequestParam(name = "cho", defaultValue = "") String colleague,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            @RequestParam(name = "viecLam", defaultValue = "giao") String act,
            @RequestParam(name = "ve", defaultValue = "toi") String whose,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        List<String> chosen = Stream.of(rows == null ? new String[0] : rows).toList();
        // A row of several things carries the keys of all.
        List<String> tasks = chosen.stream()
                .flatMap(row -> Arrays.stream(row.split(",")))
                .distinct()
                .toList();
        boolean back = act.equals("rut");
        try {
            if (!back && colleague.isEmpty()) {
                throw new Refused("Hãy chọn người nhận việc.");
            }
            int moved = handOn.move(tasks, back ? Optional.empty() : Optional.of(colleague), reason, person.id());
            next.addFlashAttribute(
                    "done",
                    back
                            ? "Đã rút %d việc về đơn vị.".formatted(moved)
                            : "Đã giao %d việc cho %s.".formatted(moved, people.displayName(colleague)));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("chosen", chosen);
            next.addFlashAttribute("colleague", colleague);
            next.addFlashAttribute("reason", reason);
        }
        next.addAttribute("cua", WhoseWork.read(whose).address());
        return "redirect:/viec";
    }
}
