package vn.dieuphoi.help;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.dieuphoi.NotTheirs;

/** The guides: all of them, the part about the page that one comes from, and one whole. */
@Controller
@RequestMapping("/tro-giup")
class HelpPage {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Guides guides;

    HelpPage(Guides guides) {
        this.guides = guides;
    }

    /** @param page the path of the page that one comes from; empty for all guides */
    @GetMapping
    String all(@RequestParam(name = "trang", defaultValue = "") String page, Model model) {
        Optional<Guides.Found> found = guides.about(page);
        if (found.isPresent()) {
            String section = found.get().section();
            return "redirect:/tro-giup/" + found.get().guide()
                    + (section.isEmpty() ? "" : "#" + UriUtils.encodeFragment(section, StandardCharsets.UTF_8));
        }
        model.addAttribute("guides", guides.all());
        return "help";
    }

    @GetMapping("/{name}")
    String one(@PathVariable String name, Model model) {
        model.addAttribute("guides", guides.all());
        model.addAttribute("guide", guides.find(name).orElseThrow(NotTheirs::hidden));
        return "help-guide";
    }

    @GetMapping("/images/{name}")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(guides.picture(name).orElseThrow(NotTheirs::hidden));
    }
}
