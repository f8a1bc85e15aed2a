package vn.dieuphoi.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.HandedIn;

/** Files as scripts ask for them: by the task of Tasklist ({@code viec}) or by the subject ({@code ma}). */
@Controller
@RequestMapping("/minh-chung/api")
@ResponseBody
class EvidenceCalls {

    private final EvidenceDesk desk;
    private final EvidenceAccess access;
    private final Scopes scopes;

    EvidenceCalls(EvidenceDesk desk, EvidenceAccess access, Scopes scopes) {
        this.desk = desk;
        this.access = access;
        this.scopes = scopes;
    }

    /** A subject's files and what is needed to hand in more. */
    record Listing(
            String title,
            boolean mayAdd,
            long maxSize,
            String maxSizeWords,
            String accept,
            String csrfHeader,
            String csrfToken,
            List<Line> files) {}

    /**
     * One file as the list shows it; {@code removal} says who took it out, when and why, {@code note} what the person who
     * has just handed it in must know.
     */
    record Line(
            long id,
            String name,
            String size,
            String uploader,
            String moment,
            @Nullable String removal,
            boolean removable,
            @Nullable String note) {

        static Line of(EvidenceFile file, Set<Long> removable) {
            return of(file, removable, null);
        }

        static Line of(HandedIn now) {
            return of(now.file(), Set.of(now.file().id()), now.note().orElse(null));
        }

        private static Line of(EvidenceFile file, Set<Long> removable, @Nullable String note) {
            EvidenceFile.Removal removed = file.removed();
            return new Line(
                    file.id(),
                    file.name(),
                    file.sizeWords(),
                    file.uploaderName(),
                    file.moment(),
                    removed == null
                            ? null
                            : "%s gỡ bỏ %s: %s".formatted(removed.byName(), removed.moment(), removed.reason()),
                    removable.contains(file.id()),
                    note);
        }
    }

    @GetMapping
    Listing list(
            @RequestParam(name = "viec", required = false) @Nullable String task,
            @RequestParam(name = "ma", required = false) @Nullable Subject subject,
            Principal login,
            CsrfToken csrf) {
        Scope scope = scopes.of(task, subject, login.getName());
        List<EvidenceFile> files = desk.of(scope.subject());
        Set<Long> removable = access.removable(files, login.getName());
        return new Listing(
                access.title(scope.subject()),
                scope.mayAdd(),
                desk.largest(),
                desk.largestWords(),
                desk.acceptedEndings(),
                csrf.getHeaderName(),
                csrf.getToken(),
                files.stream().map(file -> Line.of(file, removable)).toList());
    }

    @PostMapping
    Line upload(
            @RequestParam(name = "viec", required = false) @Nullable String task,
            @RequestParam(name = "ma", required = false) @Nullable Subject subject,
            @RequestParam("tep") MultipartFile file,
            Principal login)
            throws IOException {
        Scope scope = scopes.of(task, subject, login.getName());
        if (!scope.mayAdd()) {
            throw Scopes.nothing();
        }
        try (InputStream content = file.getInputStream()) {
            return Line.of(desk.store(
                    scope.subject(),
                    String.valueOf(file.getOriginalFilename()),
                    file.getContentType(),
                    content,
                    access.actor(scope.subject(), login.getName())));
        }
    }

    @PostMapping("/{id:\\d+}/go-bo")
    Map<String, Boolean> remove(
            @PathVariable long id,
            @RequestParam(name = "viec", required = false) @Nullable String task,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            Principal login) {
        EvidenceFile file = desk.file(id);
        scopes.requireReader(file, task, login.getName());
        if (!access.mayRemove(file, login.getName())) {
            throw Scopes.nothing();
        }
        desk.remove(id, TypedText.reason(reason), access.actor(file.subject(), login.getName()));
        return Map.of("removed", true);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refused refused) {
        return ResponseEntity.badRequest().body(Map.of("message", String.valueOf(refused.getMessage())));
    }
}
