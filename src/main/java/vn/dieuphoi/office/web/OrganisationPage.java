package vn.dieuphoi.office.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyContact;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.ReorganisationDesk;
import vn.dieuphoi.office.head.LeadersInCharge;
import vn.dieuphoi.office.succession.PartyNaming;

/** The offices and their changes, for administrators: names, new offices, mergers, splits, members of sets. */
@Controller
class OrganisationPage {

    private static final String LIST = "redirect:/to-chuc";

    private final ReorganisationDesk desk;
    private final LeadersInCharge leaders;
    private final PartyRegister parties;

    OrganisationPage(ReorganisationDesk desk, LeadersInCharge leaders, PartyRegister parties) {
        this.desk = desk;
        this.leaders = leaders;
        this.parties = parties;
    }

    @GetMapping("/to-chuc")
    String list(Model model) {
        model.addAttribute("alive", parties.all());
        model.addAttribute("dissolved", parties.dissolved());
        return "organisation";
    }

    @PostMapping("/to-chuc")
    String found(@RequestParam String code, NamingForm form, Principal login, Model model, RedirectAttributes next) {
        try {
            desk.found(code(code), form.naming(), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã lập đơn vị " + code + ".");
            return LIST + "/" + code;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("code", code);
            model.addAttribute("form", form);
            return list(model);
        }
    }

    @GetMapping("/to-chuc/{code}")
    String office(@PathVariable String code, Model model) {
        Party party = known(code);
        model.addAttribute("party", party);
        model.addAttribute("isSet", party.kind() == PartyKind.SET);
        model.addAttribute("members", parties.members(party.code()));
        model.addAttribute("items", desk.ledBy(party.code()));
        model.addAttribute("leaders", hasLeader(party) ? leaders.leaders() : List.of());
        model.addAttribute("inCharge", leaders.of(party.code()).map(Person::id).orElse(""));
        model.addAttribute(
                "others",
                parties.all().stream()
                        .filter(other ->
                                other.kind() == party.kind() && !other.code().equals(party.code()))
                        .toList());
        return "office";
    }

    @PostMapping("/to-chuc/{code}/doi-ten")
    String rename(@PathVariable String code, NamingForm form, Principal login, Model model, RedirectAttributes next) {
        return change(
                code,
                model,
                next,
                "Đã đổi tên đơn vị.",
                () -> desk.rename(code(code), form.naming(), Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/phu-trach")
    String putInCharge(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String leader,
            Principal login,
            Model model,
            RedirectAttributes next) {
        return change(
                code,
                model,
                next,
                leader.isEmpty() ? "Đơn vị do cả lãnh đạo Sở phụ trách." : "Đã phân công lãnh đạo phụ trách.",
                () -> leaders.name(code(code), leader.isEmpty() ? null : leader, Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/lien-he")
    String reachAt(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("email", email);
        model.addAttribute("phone", phone);
        return change(
                code,
                model,
                next,
                "Đã sửa liên hệ.",
                () -> desk.reachAt(code(code), new PartyContact(email, phone), Actor.of(login.getName())));
    }

    /** Shows first what moves; does it when the administrator confirms. */
    @PostMapping("/to-chuc/{code}/sap-nhap")
    String merge(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "preview") String action,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("successor", successor);
        model.addAttribute("reason", reason);
        if (!"merge".equals(action)) {
            try {
                model.addAttribute("preview", desk.preview(code(code), code(successor)));
            } catch (Refused refused) {
                model.addAttribute("refused", refused.getMessage());
            }
            return office(code, model);
        }
        return change(
                code,
                model,
                next,
                "Đã sáp nhập; việc đang mở đã chuyển cho đơn vị kế thừa.",
                () -> desk.merge(code(code), code(successor), reason, Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/tach")
    String handItems(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Set<String> item,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "van-chuyen", defaultValue = "false") boolean despiteNobody,
            @RequestParam(defaultValue = "") String reason,
            Principal login,
            Model model,
            RedirectAttributes next) {
        Set<String> chosen = item == null ? Set.of() : item;
        model.addAttribute("chosen", chosen);
        model.addAttribute("to", to);
        model.addAttribute("despiteNobody", despiteNobody);
        model.addAttribute("splitReason", reason);
        return change(
                code,
                model,
                next,
                "Đã chuyển %d công việc.".formatted(chosen.size()),
                () -> desk.handItems(code(code), code(to), chosen, despiteNobody, reason, Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/thanh-vien")
    String addMember(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("memberName", name);
        return change(
                code,
                model,
                next,
                "Đã thêm thành viên.",
                () -> desk.addMember(code(code), name, Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/thanh-vien/{number}/rut")
    String removeMember(
            @PathVariable String code,
            @PathVariable int number,
            Principal login,
            Model model,
            RedirectAttributes next) {
        return change(
                code,
                model,
                next,
                "Đã rút thành viên; đề nghị đã gửi vẫn giữ nguyên.",
                () -> desk.removeMember(code(code), number, Actor.of(login.getName())));
    }

    private String change(String code, Model model, RedirectAttributes next, String done, Runnable what) {
        try {
            what.run();
            next.addFlashAttribute("done", done);
            return LIST + "/" + code;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return office(code, model);
        }
    }

    private Party known(String code) {
        try {
            return parties.find(new PartyCode(code)).orElseThrow(OrganisationPage::unknown);
        } catch (IllegalArgumentException noCode) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static PartyCode code(String text) {
        try {
            return new PartyCode(text.strip());
        } catch (IllegalArgumentException noCode) {
            throw new Refused(
                    text.isBlank()
                            ? "Hãy chọn đơn vị."
                            : "Mã đơn vị chỉ gồm chữ in hoa không dấu và gạch dưới (ví dụ: LDVL).");
        }
    }

    /** The names as they were typed. */
    record NamingForm(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String abbreviation,
            @Nullable String reason) {

        PartyNaming naming() {
            return new PartyNaming(
                    PersonForm.text(name),
                    PersonForm.text(shortName),
                    PersonForm.text(abbreviation),
                    PersonForm.text(reason));
        }
    }

    private boolean hasLeader(Party party) {
        return party.kind() == PartyKind.INTERNAL && !parties.isLeadership(party.code());
    }
}
