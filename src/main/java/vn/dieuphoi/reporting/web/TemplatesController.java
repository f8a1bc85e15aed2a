package vn.dieuphoi.reporting.web;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
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
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.evidence.DocumentCheck;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.reporting.document.ReportKind;
import vn.dieuphoi.reporting.document.ReportTemplates;
import vn.dieuphoi.reporting.document.TemplateRejected;
import vn.dieuphoi.reporting.document.TemplateVersion;

/** The Word templates of reports: put in by the standing office or an administrator, looked through before they are taken. */
@Controller
@RequestMapping("/bao-cao/mau")
class TemplatesController {

    private static final String PAGE = "/bao-cao/mau";
    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReportTemplates templates;
    private final DocumentCheck documents;
    private final ReportReaders readers;
    private final PersonRegister people;

    TemplatesController(
            ReportTemplates templates, DocumentCheck documents, ReportReaders readers, PersonRegister people) {
        this.templates = templates;
        this.documents = documents;
        this.readers = readers;
        this.people = people;
    }

    @GetMapping
    String list(Authentication login, Model model) {
        readers.of(login).requireKeeperOfTemplates();
        Map<ReportKind, List<TemplateVersion>> versions = new EnumMap<>(ReportKind.class);
        for (ReportKind kind : ReportKind.values()) {
            versions.put(kind, templates.versions(kind));
        }
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("versions", versions);
        model.addAttribute("people", people);
        model.addAttribute(
                "moment", DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE));
        return "report-templates";
    }

    @PostMapping
    String put(
            @RequestParam("loai") String kind,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            Authentication login,
            Model model,
            RedirectAttributes next)
            throws IOException {
        readers.of(login).requireKeeperOfTemplates();
        ReportKind chosen = ReportKind.ofKey(kind);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("Hãy chọn tệp mẫu Word (.docx).");
            }
            String name = String.valueOf(file.getOriginalFilename());
            byte[] content = file.getBytes();
            // Every report that is issued carries what stands in it.
            documents.requireHarmless(name, content);
            templates.put(chosen, name, content, TypedText.reason(reason), Actor.of(login.getName()));
            next.addFlashAttribute("done", chosen.label() + ": đã nhận mẫu “" + name + "”.");
            return "redirect:" + PAGE;
        } catch (TemplateRejected rejected) {
            model.addAttribute("faults", rejected.faults());
            model.addAttribute("refused", rejected.getMessage());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        model.addAttribute("kind", chosen);
        model.addAttribute("reason", reason);
        return list(login, model);
    }

    /** @param number 0 for the template that came with the application */
    @PostMapping("/tro-lai")
    String takeBack(
            @RequestParam("loai") String kind,
            @RequestParam("ban") int number,
            Authentication login,
            RedirectAttributes next) {
        readers.of(login).requireKeeperOfTemplates();
        ReportKind chosen = ReportKind.ofKey(kind);
        try {
            String reason = number == 0 ? "Trở lại mẫu kèm theo phần mềm" : "Trở lại bản " + number;
            templates.takeBack(chosen, number, reason, Actor.of(login.getName()));
            next.addFlashAttribute("done", chosen.label() + ": " + reason.toLowerCase(java.util.Locale.ROOT) + ".");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:" + PAGE;
    }

    @GetMapping("/{kind}/{number}")
    ResponseEntity<byte[]> download(@PathVariable String kind, @PathVariable int number, Authentication login) {
        readers.of(login).requireKeeperOfTemplates();
        ReportKind chosen = ReportKind.ofKey(kind);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mau-bao-cao-" + chosen.key() + "-" + number + ".docx")
                                .build()
                                .toString())
                .body(templates.content(chosen, number));
    }
}
