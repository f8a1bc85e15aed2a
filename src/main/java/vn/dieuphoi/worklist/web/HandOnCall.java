package vn.dieuphoi.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.worklist.HandOn;
import vn.dieuphoi.worklist.WhoseWork;

/** The form under the list: hand on what is chosen, or take it back. */
@Controller
class HandOnCall {

    /** What stands in the field before anybody types; it says no part. */
    static final String USUAL = "Phân công trong đơn vị";

    private final HandOn handOn;
    private final PersonRegister people;

    HandOnCall(HandOn handOn, PersonRegister people) {
        this.handOn = handOn;
        this.people = people;
    }

    private static final Set<String> ACTS = Set.of("giao", "phan", "rut");

    /** Whoever comes here by reloading, or after having had to sign in again, has handed nothing on. */
    @GetMapping("/viec/giao")
    String nothing(RedirectAttributes next) {
        next.addFlashAttribute(
                "refused",
                "Chưa giao hay rút việc nào. Hãy chọn việc trong danh sách, chọn người, rồi bấm nút một lần nữa.");
        return "redirect:/viec";
    }

    @PostMapping("/viec/giao")
    String move(
            @RequestParam(name = "cacViec", required = false) String @Nullable [] rows,
            @RequestParam(name = "cho", defaultValue = "") String colleague,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            @RequestParam(name = "hanNoiBo", defaultValue = "") String innerDay,
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
        if (!ACTS.contains(act)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        boolean back = act.equals("rut");
        try {
            if (!back && colleague.isEmpty()) {
                throw new Refused("Hãy chọn người nhận việc.");
            }
            boolean part = act.equals("phan");
            int moved = back
                    ? handOn.takeBack(tasks, reason, person.id())
                    : part
                            ? handOn.share(tasks, colleague, innerDay, reason.equals(USUAL) ? "" : reason, person.id())
                            : handOn.give(tasks, colleague, innerDay, reason, person.id());
            if (back && moved == 0) {
                throw new Refused("Việc đã chọn không ai giữ, nên không có gì để rút về.");
            }
            next.addFlashAttribute(
                    "done",
                    back
                            ? "Đã rút %d việc về đơn vị.".formatted(moved)
                            : "Đã giao %s%d việc cho %s%s."
                                    .formatted(
                                            part ? "một phần của " : "",
                                            moved,
                                            people.displayName(colleague),
                                            innerDay.isBlank() ? "" : ", hạn nội bộ " + TypedDate.inField(innerDay)));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("chosen", chosen);
            next.addFlashAttribute("colleague", colleague);
            next.addFlashAttribute("reason", reason);
            next.addFlashAttribute("innerDay", innerDay);
        }
        next.addAttribute("cua", WhoseWork.read(whose).address());
        return "redirect:/viec";
    }
}
