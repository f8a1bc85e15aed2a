package vn.dieuphoi.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.api.client.ApiClients;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Where administrators give other systems a key to read with, and take it back. */
@Hidden
@Controller
@RequestMapping("/ket-noi")
class ApiClientsPage {

    private final ApiClients clients;
    private final PersonRegister people;
    private final PartyRegister parties;

    ApiClientsPage(ApiClients clients, PersonRegister people, PartyRegister parties) {
        this.clients = clients;
        this.people = people;
        this.parties = parties;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("clients", clients.all());
        model.addAttribute("people", people.all());
        model.addAttribute("offices", parties.all());
        model.addAttribute("register", people);
        return "api-clients";
    }

    @PostMapping
    String make(
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            @RequestParam(name = "don-vi", defaultValue = "") String office,
            Principal login,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute(
                    "key", clients.make(name, person, office, login.getName()).value());
            next.addFlashAttribute("done", "Đã tạo khóa cho “" + name.strip() + "”.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("name", name);
            next.addFlashAttribute("person", person);
            next.addFlashAttribute("office", office);
        }
        return "redirect:/ket-noi";
    }

    @PostMapping("/{id}/thu-hoi")
    String revoke(@PathVariable long id, Principal login, RedirectAttributes next) {
        if (!clients.revoke(id, login.getName())) {
            throw NotTheirs.hidden();
        }
        next.addFlashAttribute("done", "Đã thu hồi khóa; hệ thống dùng khóa ấy không đọc được nữa.");
        return "redirect:/ket-noi";
    }
}
