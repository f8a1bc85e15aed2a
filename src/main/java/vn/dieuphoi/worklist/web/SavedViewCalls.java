package vn.dieuphoi.worklist.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.worklist.SavedViews;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.WorklistFilter;
import vn.dieuphoi.worklist.WorklistSort;

/** Keeps the filters and the order of the list under a name, and forgets them. */
@Controller
class SavedViewCalls {

    private final SavedViews views;

    SavedViewCalls(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/viec/cach-xem")
    String keep(
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @RequestParam(name = "muc", defaultValue = "") String item,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "giu", defaultValue = "") String holder,
            @RequestParam(name = "cham", defaultValue = "false") boolean late,
            @RequestParam(name = "sap", defaultValue = "han") String sort,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        WorklistSort order = WorklistSort.read(sort);
        WhoseWork of = WhoseWork.read(whose);
        try {
            views.keep(person.id(), name, of, new WorklistFilter(item, kind, holder, late, order));
            next.addFlashAttribute("done", "Đã lưu cách xem “" + name.strip() + "”.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("viewName", name);
        }
        next.addAttribute("cua", of.address());
        next.addAttribute("muc", item);
        next.addAttribute("loai", kind);
        next.addAttribute("giu", holder);
        next.addAttribute("cham", late);
        next.addAttribute("sap", order.address());
        return "redirect:/viec";
    }

    @PostMapping("/viec/cach-xem/{id}/xoa")
    String remove(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        if (!views.remove(id, person.id())) {
            throw NotTheirs.hidden();
        }
        next.addFlashAttribute("done", "Đã xóa cách xem.");
        return "redirect:/viec";
    }
}
