package vn.dieuphoi.office.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.handover.HandOverDesk;
import vn.dieuphoi.office.handover.HeldFilter;
import vn.dieuphoi.office.handover.HeldPage;
import vn.dieuphoi.office.handover.HeldTask;

/** All open tasks of an office, for its head: who has which, and who is to have it. */
@Controller
class HandOverPage {

    private final HandOverDesk desk;
    private final PersonRegister people;
    private final PartyRegister parties;

    HandOverPage(HandOverDesk desk, PersonRegister people, PartyRegister parties) {
        this.desk = desk;
        this.people = people;
        this.parties = parties;
    }

    @GetMapping("/phan-cong")
    String show(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            Authentication login,
            Model model) {
        return show(headed(office, login), new HeldFilter(holder, late, Math.max(page, 0)), login, model);
    }

    private String show(PartyCode office, HeldFilter filter, Authentication login, Model model) {
        HeldPage found = desk.tasksOf(office, filter, login.getName());
        model.addAttribute("office", office.value());
        model.addAttribute("officeName", parties.party(office).name());
        model.addAttribute(
                "offices",
                people.headsToday(login.getName()).stream()
                        .map(code ->
                                new Choice(code.value(), parties.party(code).shortName()))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("total", found.total());
        model.addAttribute("pages", (found.total() + HeldFilter.SIZE - 1) / HeldFilter.SIZE);
        model.addAttribute("rows", found.tasks().stream().map(this::row).toList());
        model.addAttribute(
                "colleagues",
                people.peopleOf(office).stream()
                        .map(person -> new Choice(person.id(), person.name() + " (" + person.position() + ")"))
                        .toList());
        return "hand-over";
    }

    @PostMapping("/phan-cong")
    String give(
            @RequestParam String office,
            @RequestParam(required = false) @Nullable Set<String> task,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "give") String action,
            @RequestParam(defaultValue = "") String holder,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        PartyCode code = headed(office, login);
        Set<String> chosen = task == null ? Set.of() : task;
        try {
            int moved;
            if ("back".equals(action)) {
                moved = desk.takeBack(code, chosen, TypedText.reason(reason), login.getName());
            } else if (colleague.isEmpty()) {
                throw new Refused("Hãy chọn người nhận việc.");
            } else {
                moved = desk.give(code, chosen, colleague, TypedText.reason(reason), login.getName());
            }
            next.addFlashAttribute("done", "Đã chuyển %d việc.".formatted(moved));
            return "redirect:/phan-cong?office=" + code;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("chosen", chosen);
            model.addAttribute("colleague", colleague);
            model.addAttribute("reason", reason);
            return show(code, new HeldFilter(holder, false, 0), login, model);
        }
    }

    private HandOverRow row(HeldTask task) {
        String holder = task.holder() == null ? "" : people.displayName(new Actor(task.holder(), task.owner()));
        return new HandOverRow(
                task.id(), task.name(), Subject.numberOfWork(task.work()), holder, task.dueOn(), task.late());
    }

    /** The office asked for, or the only one; others do not get in. */
    private PartyCode headed(@Nullable String asked, Authentication login) {
        List<PartyCode> heads = List.copyOf(people.headsToday(login.getName()));
        return heads.stream()
                .filter(code -> asked == null || code.value().equals(asked))
                .findFirst()
                .orElseThrow(NotTheirs::forbidden);
    }
}
