package vn.dieuphoi.office.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyDesk;

/** Who belongs to a set, for administrators: one by one, or as many lines as are pasted. */
@Controller
class SetMembersPage {

    private final PartyDesk desk;
    private final OfficeView view;

    SetMembersPage(PartyDesk desk, OfficeView view) {
        this.desk = desk;
        this.view = view;
    }

    @PostMapping("/to-chuc/{code}/thanh-vien")
    String addMember(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("memberName", name);
        return view.change(
                code,
                model,
                next,
                "Đã thêm thành viên.",
                () -> desk.addMembers(OfficeView.code(code), name, Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/thanh-vien/{number}/rut")
    String removeMember(
            @PathVariable String code,
            @PathVariable int number,
            Principal login,
            Model model,
            RedirectAttributes next) {
        return view.change(
                code,
                model,
                next,
                "Đã rút thành viên; đề nghị đã gửi vẫn giữ nguyên.",
                () -> desk.removeMember(OfficeView.code(code), number, Actor.of(login.getName())));
    }
}
