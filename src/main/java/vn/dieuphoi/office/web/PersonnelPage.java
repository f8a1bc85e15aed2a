package vn.dieuphoi.office.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.PersonnelDesk;
import vn.dieuphoi.office.absence.Leaving;
import vn.dieuphoi.office.absence.LeavingDesk;

/** The people of the department, for administrators: entered, changed, imported, and taken leave of. */
@Controller
class PersonnelPage {

    private static final String LIST = "redirect:/nhan-su";

    private final PersonnelDesk desk;
    private final LeavingDesk leaving;
    private final PersonRegister people;
    private final PartyRegister parties;

    PersonnelPage(PersonnelDesk desk, LeavingDesk leaving, PersonRegister people, PartyRegister parties) {
        this.desk = desk;
        this.leaving = leaving;
        this.people = people;
        this.parties = parties;
    }

    @ModelAttribute("parties")
    List<Party> parties() {
        return parties.all();
    }

    @ModelAttribute("roles")
    PersonRole[] roles() {
        return PersonRole.values();
    }

    @GetMapping("/nhan-su")
    String list(Model model) {
        return list(model, new PersonForm(null, null, null, PersonRole.STAFF.name(), null, null));
    }

    private String list(Model model, PersonForm form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "rows", people.withThoseWhoLeft().stream().map(this::row).toList());
        return "personnel";
    }

    private PersonRow row(Person person) {
        return new PersonRow(
                person.id(),
                person.name(),
                person.party().flatMap(parties::find).map(Party::shortName).orElse(""),
                person.position(),
                person.role().label(),
                person.email(),
                person.leftOn().orElse(null));
    }

    @PostMapping("/nhan-su")
    String add(PersonForm form, Principal login, Model model, RedirectAttributes next) {
        try {
            String id = PersonForm.text(form.id());
            String password = desk.add(form.entry(id), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã thêm " + PersonForm.text(form.name()) + ".");
            next.addFlashAttribute("passwords", Map.of(id, password));
            return LIST;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return list(model, form);
        }
    }

    @GetMapping("/nhan-su/{id}")
    String person(@PathVariable String id, Model model) {
        return person(id, model, PersonForm.of(people.person(id)));
    }

    private String person(String id, Model model, PersonForm form) {
        Person person = people.person(id);
        Leaving preview = leaving.preview(id);
        model.addAttribute("form", form);
        model.addAttribute("row", row(person));
        model.addAttribute("tasks", preview.tasks());
        model.addAttribute("absences", preview.absences().size());
        model.addAttribute(
                "successors",
                person.party().map(people::peopleOf).orElseGet(List::of).stream()
                        .filter(other -> !other.id().equals(id))
                        .map(other -> new Choice(other.id(), other.name() + " (" + other.position() + ")"))
                        .toList());
        return "person";
    }

    @PostMapping("/nhan-su/{id}")
    String change(@PathVariable String id, PersonForm form, Principal login, Model model, RedirectAttributes next) {
        try {
            desk.change(form.entry(id), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã sửa thông tin.");
            return LIST + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return person(id, model, form);
        }
    }

    @PostMapping("/nhan-su/{id}/nghi")
    String leave(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            int moved = leaving.leave(id, successor, TypedText.reason(reason), Actor.of(login.getName()));
            next.addFlashAttribute(
                    "done",
                    "Đã khóa tài khoản %s; %d việc chuyển cho %s."
                            .formatted(people.displayName(id), moved, people.displayName(successor)));
            return LIST + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("successor", successor);
            model.addAttribute("reason", reason);
            return person(id, model, PersonForm.of(people.person(id)));
        }
    }

    @PostMapping("/nhan-su/{id}/tro-lai")
    String comeBack(@PathVariable String id, Principal login, RedirectAttributes next) {
        try {
            leaving.comeBack(id, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã mở lại tài khoản; việc đã bàn giao vẫn ở người tiếp nhận.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return LIST + "/" + id;
    }
}
