package vn.dieuphoi.office.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.PartyContact;
import vn.dieuphoi.office.PartyDesk;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.head.LeadersInCharge;
import vn.dieuphoi.office.succession.PartyNaming;

/** The offices, outside bodies and sets for administrators: founded, named, reached, closed. */
@Controller
class OrganisationPage {

    private static final String LIST = "redirect:/to-chuc";

    private final PartyDesk desk;
    private final OfficeView view;
    private final LeadersInCharge leaders;
    private final PartyRegister parties;

    OrganisationPage(PartyDesk desk, OfficeView view, LeadersInCharge leaders, PartyRegister parties) {
        this.desk = desk;
        this.view = view;
        this.leaders = leaders;
        this.parties = parties;
    }

    @GetMapping("/to-chuc")
    String list(Model model) {
        model.addAttribute("alive", parties.all());
        model.addAttribute("dissolved", parties.dissolved());
        model.addAttribute("kinds", PartyKind.values());
        return "organisation";
    }

    @PostMapping("/to-chuc")
    String found(
            @RequestParam String code,
            @RequestParam(defaultValue = "INTERNAL") PartyKind kind,
            @RequestParam(name = "ben-ngoai", defaultValue = "false") boolean outside,
            NamingForm form,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            desk.found(OfficeView.newCode(code), kind, outside, form.naming(), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã lập đơn vị " + code + ".");
            return LIST + "/" + code;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("code", code);
            model.addAttribute("kind", kind);
            model.addAttribute("outside", outside);
            model.addAttribute("form", form);
            return list(model);
        }
    }

    @GetMapping("/to-chuc/{code}")
    String office(@PathVariable String code, Model model) {
        return view.show(code, model);
    }

    @PostMapping("/to-chuc/{code}/doi-ten")
    String rename(@PathVariable String code, NamingForm form, Principal login, Model model, RedirectAttributes next) {
        return view.change(
                code,
                model,
                next,
                "Đã đổi tên đơn vị.",
                () -> desk.rename(OfficeView.code(code), form.naming(), Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/cach-viet")
    String know(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String spelling,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("spelling", spelling);
        return view.change(
                code,
                model,
                next,
                "Đã thêm cách viết khác.",
                () -> desk.know(OfficeView.code(code), spelling, Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/dong")
    String close(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("closingReason", reason);
        return view.change(
                code,
                model,
                next,
                "Đã đóng; lịch sử và báo cáo cũ giữ tên này.",
                () -> desk.close(OfficeView.code(code), TypedText.reason(reason), Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/phu-trach")
    String putInCharge(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String leader,
            Principal login,
            Model model,
            RedirectAttributes next) {
        return view.change(
                code,
                model,
                next,
                leader.isEmpty() ? "Đơn vị do cả lãnh đạo phụ trách." : "Đã phân công lãnh đạo phụ trách.",
                () -> leaders.name(OfficeView.code(code), leader.isEmpty() ? null : leader, Actor.of(login.getName())));
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
        return view.change(
                code,
                model,
                next,
                "Đã sửa liên hệ.",
                () -> desk.reachAt(OfficeView.code(code), new PartyContact(email, phone), Actor.of(login.getName())));
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
                    TypedText.reason(PersonForm.text(reason)));
        }
    }
}
