package vn.dieuphoi.access.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.directory.Directory;
import vn.dieuphoi.access.groups.GroupDesk;
import vn.dieuphoi.access.groups.GroupMeaning;
import vn.dieuphoi.access.groups.ProposedPlace;
import vn.dieuphoi.access.provider.IdentityProvider;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;

/** What the groups of a directory or provider stand for, and who would move by it; for administrators. */
@Controller
class SignInGroupsPage {

    private static final String PAGE = "/to-chuc/nhom-dang-nhap";
    private static final String HERE = "redirect:" + PAGE;

    private final GroupDesk desk;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Directory directory;
    private final ObjectProvider<IdentityProvider> provider;

    SignInGroupsPage(
            GroupDesk desk,
            PersonRegister people,
            PartyRegister parties,
            Directory directory,
            ObjectProvider<IdentityProvider> provider) {
        this.desk = desk;
        this.people = people;
        this.parties = parties;
        this.directory = directory;
        this.provider = provider;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("on", directory.on() || provider.getIfAvailable() != null);
        model.addAttribute("proposals", desk.proposals().stream().map(this::row).toList());
        model.addAttribute(
                "meanings", desk.meanings().stream().map(this::meaning).toList());
        model.addAttribute("unknown", desk.withoutMeaning());
        model.addAttribute("parties", parties.all());
        model.addAttribute("roles", List.of(PersonRole.HEAD, PersonRole.DEPUTY, PersonRole.STAFF));
        return "sign-in-groups";
    }

    private ProposalRow row(ProposedPlace proposal) {
        Person person = people.person(proposal.account());
        return new ProposalRow(
                person.id(),
                person.name(),
                place(person.party().orElse(null), person.role()),
                place(proposal.office(), proposal.role()),
                proposal.groups(),
                Optional.ofNullable(proposal.office()).map(PartyCode::value).orElse(""),
                proposal.role().name(),
                proposal.conflict());
    }

    private MeaningRow meaning(GroupMeaning one) {
        return new MeaningRow(
                one.name(),
                one.ofOffice().map(this::office).orElse(""),
                one.ofRole().map(PersonRole::label).orElse(""));
    }

    private String place(@Nullable PartyCode office, PersonRole role) {
        return (office == null ? "Không thuộc đơn vị" : office(office)) + ", " + role.label();
    }

    private String office(PartyCode code) {
        return parties.find(code).map(Party::shortName).orElse(code.value());
    }

    @PostMapping(PAGE)
    String mean(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String role,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            desk.mean(new GroupMeaning(name.strip(), code(office), roleOf(role)), Actor.of(login.getName()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("name", name);
            model.addAttribute("office", office);
            model.addAttribute("role", role);
            return show(model);
        }
        next.addFlashAttribute("done", "Đã ghi nhóm " + name.strip() + ".");
        return HERE;
    }

    private static @Nullable PartyCode code(String office) {
        try {
            return office.isBlank() ? null : new PartyCode(office);
        } catch (NoSuchKey unknown) {
            throw new Refused("Không có đơn vị “" + office + "”.");
        }
    }

    private static @Nullable PersonRole roleOf(String role) {
        return role.isBlank() ? null : PersonRole.of(role);
    }

    @PostMapping(PAGE + "/bo")
    String forget(@RequestParam(defaultValue = "") String name, Principal login, RedirectAttributes next) {
        next.addFlashAttribute(
                "done",
                desk.forget(name, Actor.of(login.getName()))
                        ? "Đã bỏ nhóm " + name + "."
                        : "Nhóm này đã được bỏ từ trước.");
        return HERE;
    }

    @PostMapping(PAGE + "/nhan")
    String takeOver(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String role,
            Principal login,
            RedirectAttributes next) {
        try {
            desk.takeOver(account, office, role, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã sửa đơn vị và vai trò của " + people.displayName(account) + ".");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return HERE;
    }

    /** One proposal in words. */
    record ProposalRow(
            String account,
            String name,
            String now,
            String then,
            List<String> groups,
            String office,
            String role,
            String conflict) {}

    /** One line of the table in words. */
    record MeaningRow(String name, String office, String role) {}
}
