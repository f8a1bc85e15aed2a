package vn.dieuphoi.office.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonnelDesk;
import vn.dieuphoi.office.file.PeopleSheet;

/** People out of an Excel list: checked first, with everything that is wrong, then imported as it was checked. */
@Controller
@RequestMapping("/nhan-su/tep")
class PeopleListPage {

    private static final String VIEW = "people-list";

    private final PersonnelDesk desk;

    private final PartyRegister parties;

    PeopleListPage(PersonnelDesk desk, PartyRegister parties) {
        this.desk = desk;
        this.parties = parties;
    }

    @GetMapping
    String blank() {
        return VIEW;
    }

    @PostMapping
    String check(@RequestParam("tep") MultipartFile file, Principal login, Model model) throws IOException {
        try {
            ListFile.requireSize(file.getSize());
            byte[] content = file.getBytes();
            PeopleSheet sheet = desk.read(content);
            List<String> faults = desk.faults(sheet);
            model.addAttribute("file", file.getOriginalFilename());
            model.addAttribute("faults", faults);
            model.addAttribute("previewed", sheet.entries());
            model.addAttribute("offices", parties.all().stream().collect(Collectors.toMap(Party::code, Party::name)));
            if (faults.isEmpty()) {
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
            Map<String, String> passwords = desk.importKept(ticket, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã nhập %d người.".formatted(passwords.size()));
            next.addFlashAttribute("passwords", passwords);
            return "redirect:/nhan-su";
        } catch (AlreadyImported secondClick) {
            // Where the first click's passwords are waiting to be shown.
            return "redirect:/nhan-su";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return VIEW;
        }
    }

    @GetMapping("/mau.{form}")
    ResponseEntity<byte[]> sample(@PathVariable String form) {
        return Download.of(PeopleSheet.sample(), "nhan-su-mau", form.equals("csv") ? form : "xlsx");
    }
}
