package vn.dieuphoi.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceContent;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.HandedIn;

/** The files of a subject on a page, without scripts if need be, and each file as a download. */
@Controller
class EvidenceController {

    private final EvidenceDesk desk;
    private final EvidenceAccess access;
    private final Scopes scopes;

    EvidenceController(EvidenceDesk desk, EvidenceAccess access, Scopes scopes) {
        this.desk = desk;
        this.access = access;
        this.scopes = scopes;
    }

    @GetMapping("/minh-chung")
    String list(@RequestParam("ma") Subject subject, Principal login, Model model) {
        return page(scopes.of(null, subject, login.getName()), model);
    }

    /** @param fromPage set by the form that stands on another page, to which the way leads back */
    @PostMapping("/minh-chung")
    String upload(
            @RequestParam("ma") Subject subject,
            @RequestParam("tep") List<MultipartFile> files,
            @RequestParam(name = "trang", required = false) @Nullable String fromPage,
            Principal login,
            Model model,
            RedirectAttributes after)
            throws IOException {
        Scope scope = scopes.of(null, subject, login.getName());
        requireAdder(scope);
        List<HandedIn> handedIn = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            EvidenceDesk.requireFew(files.size());
        } catch (Refused tooMany) {
            model.addAttribute("refused", tooMany.getMessage());
            return page(scope, model);
        }
        for (MultipartFile file : files) {
            try {
                handedIn.add(store(scope, file, login));
            } catch (Refused refused) {
                problems.add(String.valueOf(refused.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            model.addAttribute("refused", String.join(" ", problems));
            model.addAttribute("done", handedIn.isEmpty() ? null : HandedIn.words(handedIn));
            return page(scope, model);
        }
        after.addFlashAttribute("done", HandedIn.words(handedIn));
        return "redirect:"
                + (fromPage == null ? listOf(subject) : access.page(subject).orElse(listOf(subject)));
    }

    private HandedIn store(Scope scope, MultipartFile file, Principal login) throws IOException {
        if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            throw new Refused("Hãy chọn tệp rồi bấm “Tải lên”.");
        }
        try (InputStream content = file.getInputStream()) {
            return desk.store(
                    scope.subject(),
                    String.valueOf(file.getOriginalFilename()),
                    file.getContentType(),
                    content,
                    access.actor(scope.subject(), login.getName()));
        }
    }

    /**
     * Always a download, never shown in the page's origin: the type is our own verdict, and should a browser open it all
     * the same, the policy lets nothing in it run.
     */
    @GetMapping("/minh-chung/{id:\\d+}")
    ResponseEntity<Resource> download(
            @PathVariable long id,
            @RequestParam(name = "viec", required = false) @Nullable String task,
            Principal login) {
        EvidenceFile file = file(id);
        scopes.requireReader(file, task, login.getName());
        EvidenceContent content = desk.open(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(content.stream()));
    }

    @GetMapping("/minh-chung/{id:\\d+}/go-bo")
    String askReason(@PathVariable long id, Principal login, Model model) {
        return removal(removable(id, login), "", model);
    }

    @PostMapping("/minh-chung/{id:\\d+}/go-bo")
    String remove(
            @PathVariable long id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            Principal login,
            Model model,
            RedirectAttributes after) {
        EvidenceFile file = removable(id, login);
        try {
            desk.remove(id, TypedText.reason(reason), access.actor(file.subject(), login.getName()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return removal(file, reason, model);
        }
        after.addFlashAttribute("done", "Đã gỡ bỏ tệp “%s”.".formatted(file.name()));
        return "redirect:" + listOf(file.subject());
    }

    private String removal(EvidenceFile file, String reason, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("about", access.title(file.subject()));
        model.addAttribute("back", listOf(file.subject()));
        model.addAttribute("reason", reason);
        return "evidence-removal";
    }

    private String page(Scope scope, Model model) {
        model.addAttribute("subject", scope.subject());
        model.addAttribute("about", access.title(scope.subject()));
        model.addAttribute("page", access.page(scope.subject()).orElse(null));
        model.addAttribute("files", desk.of(scope.subject()));
        model.addAttribute("mayAdd", scope.mayAdd());
        return "evidence-list";
    }

    private EvidenceFile removable(long id, Principal login) {
        EvidenceFile file = file(id);
        scopes.requireReader(file, null, login.getName());
        if (!access.mayRemove(file, login.getName())) {
            throw Scopes.nothing();
        }
        return file;
    }

    private EvidenceFile file(long id) {
        try {
            return desk.file(id);
        } catch (Refused unknown) {
            throw Scopes.nothing();
        }
    }

    private static void requireAdder(Scope scope) {
        if (!scope.mayAdd()) {
            throw Scopes.nothing();
        }
    }

    private static String listOf(Subject subject) {
        return UriComponentsBuilder.fromPath("/minh-chung")
                .queryParam("ma", "{subject}")
                .build(subject.key())
                .toString();
    }
}
