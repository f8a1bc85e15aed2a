package vn.dieuphoi.office.web;

import java.io.IOException;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.lists.AlreadyImported;
import vn.dieuphoi.lists.Download;
import vn.dieuphoi.lists.ListFile;
import vn.dieuphoi.office.file.PartyListDesk;
import vn.dieuphoi.office.file.PartySheet;

/** Offices, outside bodies and sets out of an Excel list: looked at first, then the good lines are taken. */
@Controller
@RequestMapping("/to-chuc/tep")
class PartyListPage {

    private static final String VIEW = "party-list";

    private final PartyListDesk desk;

    PartyListPage(PartyListDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String blank() {
        return VIEW;
    }

    @PostMapping
    String look(@RequestParam("tep") MultipartFile file, Principal login, Model model) throws IOException {
        try {
            ListFile.requireSize(file.getSize());
            byte[] content = file.getBytes();
            PartyListDesk.Look look = desk.look(PartySheet.read(content));
            model.addAttribute("file", file.getOriginalFilename());
            model.addAttribute("look", look);
            if (!look.taken().isEmpty()) {
                String name = String.valueOf(file.getOriginalFilename());
                model.addAttribute("ticket", desk.keep(name, content, Actor.of(login.getName())));
            }
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        return VIEW;
    }

    @PostMapping("/nhap")
    String take(
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            int taken = desk.takeKept(ticket, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã nhận %d đơn vị.".formatted(taken));
            return "redirect:/to-chuc";
        } catch (AlreadyImported secondClick) {
            return "redirect:/to-chuc";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return VIEW;
        }
    }

    @GetMapping("/mau.{form}")
    ResponseEntity<byte[]> sample(@PathVariable String form) {
        return Download.of(PartySheet.sample(), "don-vi-mau", form.equals("csv") ? form : "xlsx");
    }
}
