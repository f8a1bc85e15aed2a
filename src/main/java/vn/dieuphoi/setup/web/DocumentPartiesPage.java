package vn.dieuphoi.setup.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.reading.PlanUpload;
import vn.dieuphoi.setup.document.DocumentParties;
import vn.dieuphoi.setup.document.OfferedParty;
import vn.dieuphoi.setup.document.PartyPlace;

/** Offices, outside bodies and sets out of a plan document: read, decided on line by line, founded together. */
@Controller
@RequestMapping("/thiet-lap/tu-van-ban")
class DocumentPartiesPage {

    private static final String VIEW = "setup-document";

    private final DocumentParties parties;

    DocumentPartiesPage(DocumentParties parties) {
        this.parties = parties;
    }

    @InitBinder("form")
    void manyLines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(300);
    }

    @ModelAttribute("places")
    PartyPlace[] places() {
        return PartyPlace.values();
    }

    @GetMapping
    String blank() {
        return VIEW;
    }

    @PostMapping
    String read(@RequestParam("tep") MultipartFile file, Model model) throws IOException {
        try {
            if (file.getSize() > PlanUpload.LARGEST) {
                throw new Refused("Tệp lớn quá 40 MB; hãy tách phần kế hoạch ra tệp riêng.");
            }
            String name = String.valueOf(file.getOriginalFilename());
            List<OfferedParty> offered = parties.offered(new PlanUpload(name, file.getBytes()));
            model.addAttribute("file", name);
            model.addAttribute("form", DocumentPartiesForm.of(offered));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        return VIEW;
    }

    @PostMapping("/nhan")
    String take(
            @ModelAttribute("form") DocumentPartiesForm form, Principal login, Model model, RedirectAttributes next) {
        try {
            int taken = parties.take(form.decided(), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã nhận %d đơn vị.".formatted(taken));
            return "redirect:/thiet-lap/don-vi";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return VIEW;
        }
    }
}
