package vn.dieuphoi.adoption.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.DraftSource;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.source.SourceViews;
import vn.dieuphoi.plan.PlanJson;

/** The files of a draft: pages of its document as pictures, the document itself, the draft as YAML. */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}")
class DraftFilesController {

    private static final String HEAD = "# Bản nháp đã rà soát trên trang; nhập lại được ở trang Kế hoạch mới.\n";

    private final PlanDrafts drafts;
    private final SourceViews sources;
    private final AdoptionReader reader;

    DraftFilesController(PlanDrafts drafts, SourceViews sources, AdoptionReader reader) {
        this.drafts = drafts;
        this.sources = sources;
        this.reader = reader;
    }

    /** It never changes, so the browser may keep it. */
    @GetMapping("/trang/{page}.png")
    ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int page, Authentication login) {
        reader.require(login);
        draft(id);
        return sources.picture(id, page)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                        .body(picture))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/tep")
    ResponseEntity<byte[]> source(@PathVariable long id, Authentication login) {
        reader.require(login);
        draft(id);
        DraftSource source = drafts.source(id);
        return file(source.name(), source.content());
    }

    @GetMapping("/ban-nhap.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable long id, Authentication login) throws JsonProcessingException {
        reader.require(login);
        String yaml = HEAD + PlanJson.YAML.writeValueAsString(draft(id).draft());
        return file("ban-nhap-" + id + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private PlanDraft draft(long id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
