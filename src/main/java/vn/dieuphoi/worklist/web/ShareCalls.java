package vn.dieuphoi.worklist.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.worklist.share.TaskShares;

/** A colleague says that the part in their hands is done; a head takes back one that they gave. */
@Controller
class ShareCalls {

    private final TaskShares shares;

    ShareCalls(TaskShares shares) {
        this.shares = shares;
    }

    @PostMapping("/viec/phan/{id}/xong")
    String done(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        try {
            if (!shares.done(id, person.id())) {
                throw NotTheirs.hidden();
            }
            next.addFlashAttribute("done", "Đã ghi xong phần việc; người giao được báo.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/viec";
    }

    @PostMapping("/viec/phan/{id}/rut")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        try {
            if (!shares.withdraw(id, person.id())) {
                throw NotTheirs.hidden();
            }
            next.addFlashAttribute("done", "Đã rút phần việc.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/viec?cua=phong";
    }
}
