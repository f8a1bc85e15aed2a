package vn.dieuphoi.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.absence.Absence;
import vn.dieuphoi.office.absence.SubstitutionDesk;

/** Who is away and who acts in the meantime: one's own absence, a head's people, everybody for administrators. */
@Controller
class AbsencePage {

    private static final String AGAIN = "redirect:/vang-mat";

    private final SubstitutionDesk desk;
    private final PersonRegister people;
    private final PartyRegister parties;

    AbsencePage(SubstitutionDesk desk, PersonRegister people, PartyRegister parties) {
        this.desk = desk;
        this.people = people;
        this.parties = parties;
    }

    @GetMapping("/vang-mat")
    String show(Authentication login, Model model) {
        return show(login, model, new AbsenceForm(login.getName(), null, null, null, null));
    }

    private String show(Authentication login, Model model, AbsenceForm form) {
        boolean administrator = administrator(login);
        model.addAttribute("form", form);
        model.addAttribute("absences", rows(login.getName(), administrator));
        model.addAttribute("absentChoices", mayBeAbsent(login.getName(), administrator));
        model.addAttribute("substituteChoices", maySubstitute(login.getName(), administrator));
        model.addAttribute("heads", !people.headsToday(login.getName()).isEmpty());
        return "absence";
    }

    @PostMapping("/vang-mat")
    String record(AbsenceForm form, Authentication login, Model model, RedirectAttributes next) {
        try {
            int moved = desk.record(form.notice(), Actor.of(login.getName()), administrator(login));
            next.addFlashAttribute(
                    "done",
                    "Đã ghi vắng mặt."
                            + (moved == 0 ? "" : " %d việc đã nhận đã chuyển cho người làm thay.".formatted(moved)));
            return AGAIN;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(login, model, form);
        }
    }

    @PostMapping("/vang-mat/{id}/ket-thuc")
    String end(@PathVariable long id, Authentication login, RedirectAttributes next) {
        try {
            desk.end(id, Actor.of(login.getName()), administrator(login));
            next.addFlashAttribute("done", "Đã kết thúc thời gian vắng mặt; việc đang làm thay đã trở về.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return AGAIN;
    }

    private List<AbsenceRow> rows(String viewer, boolean administrator) {
        List<AbsenceRow> rows = new ArrayList<>();
        for (Absence absence : desk.open(viewer, administrator)) {
            Optional<PartyCode> office =
                    absence.function().or(() -> absence.person().flatMap(people::partyOf));
            boolean mayEnd = administrator
                    || absence.person().filter(viewer::equals).isPresent()
                    || office.flatMap(people::head)
                            .filter(head -> head.id().equals(viewer))
                            .isPresent();
            rows.add(new AbsenceRow(
                    absence.id(),
                    absence.person()
                            .map(people::displayName)
                            .orElseGet(
                                    () -> absence.function().map(this::headOf).orElse("")),
                    office.map(this::nameOf).orElse(""),
                    people.displayName(absence.substitute()),
                    absence.from(),
                    absence.until(),
                    absence.reason().orElse(""),
                    mayEnd,
                    absence.substitute().equals(viewer),
                    absence.person().orElse(null)));
        }
        return rows;
    }

    private List<Choice> mayBeAbsent(String login, boolean administrator) {
        List<Choice> choices = new ArrayList<>();
        List<PartyCode> headed = administrator
                ? parties.all().stream()
                        .filter(party -> party.kind() == PartyKind.INTERNAL)
                        .map(Party::code)
                        .toList()
                : people.find(login).filter(person -> person.role() == PersonRole.HEAD).flatMap(Person::party).stream()
                        .toList();
        headed.forEach(code -> choices.add(new Choice(AbsenceForm.FUNCTION + code, headOf(code))));
        List<Person> some = administrator
                ? people.all()
                : headed.stream()
                        .flatMap(code -> people.peopleOf(code).stream())
                        .toList();
        some.stream()
                .filter(person -> person.role() != PersonRole.ADMIN)
                .forEach(person -> choices.add(choice(person, administrator)));
        if (choices.isEmpty()) {
            people.find(login).ifPresent(person -> choices.add(choice(person, false)));
        }
        return choices;
    }

    private List<Choice> maySubstitute(String login, boolean administrator) {
        List<Person> some = administrator
                ? people.all()
                : people.partyOf(login).map(people::peopleOf).orElse(List.of());
        return some.stream()
                .filter(person -> person.role() != PersonRole.ADMIN)
                .map(person -> choice(person, administrator))
                .toList();
    }

    private Choice choice(Person person, boolean withOffice) {
        String office =
                withOffice ? person.party().map(code -> ", " + nameOf(code)).orElse("") : "";
        return new Choice(person.id(), person.name() + " (" + person.position() + office + ")");
    }

    /** "Chức vụ: Trưởng phòng, Phòng ĐT". */
    private String headOf(PartyCode code) {
        return "Chức vụ: " + people.head(code).map(Person::position).orElse("Người đứng đầu") + ", " + nameOf(code);
    }

    private String nameOf(PartyCode code) {
        return parties.find(code).map(Party::shortName).orElse(code.value());
    }

    static boolean administrator(Authentication login) {
        return login.getAuthorities().stream().anyMatch(one -> "ROLE_ADMIN".equals(one.getAuthority()));
    }
}
