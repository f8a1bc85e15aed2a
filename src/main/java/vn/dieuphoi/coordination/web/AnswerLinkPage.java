package vn.dieuphoi.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.AnswerLink;
import vn.dieuphoi.coordination.answer.AnswerLinkDesk;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.evidence.EvidenceContent;

/** Where somebody without an account answers one request. Whoever holds the link sees that request and nothing else. */
@Controller
@RequestMapping("/tra-loi/{token}")
class AnswerLinkPage {

    /** What is written by a link is kept in the browser under its number. */
    private static final String DRAFT = "lien-ket ";

    private final AnswerLinkDesk links;
    private final AnswerLinkGuesses guesses;
    private final AnswerViews views;
    private final AnswerFiles files;
    private final AnswerReceipts receipts;
    private final Clock clock;

    AnswerLinkPage(
            AnswerLinkDesk links,
            AnswerLinkGuesses guesses,
            AnswerViews views,
            AnswerFiles files,
            AnswerReceipts receipts,
            Clock clock) {
        this.links = links;
        this.guesses = guesses;
        this.views = views;
        this.files = files;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The link is a secret: it stays out of other sites' logs, of search engines and of caches. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * Changes nothing, however often a mail scanner looks.
     *
     * @param da what was sent just now
     * @param trung how many of the files that came with it were there already
     */
    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable ReplyKind da,
            @RequestParam(defaultValue = "0") int trung,
            HttpServletRequest asked,
            Model model) {
        // Also for the page that says that the link is used.
        asked.setAttribute("repeats", trung);
        model.addAttribute("sent", da);
        return page(openLink(token, da, asked), token, AnswerDraft.begun(model), model);
    }

    /** Nobody who answers by a link has a session: what was sent stands in the address of the next page. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam ReplyKind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> tep,
            @RequestParam(defaultValue = "false") boolean nhan,
            HttpServletRequest asked,
            Model model) {
        AnswerLink link = openLink(token, null, asked);
        AnswerDraft draft = new AnswerDraft(kind, words);
        try {
            Reply reply = draft.reply(nhan, AnswerChannel.LINK);
            List<String> notes = AnswerFiles.notes(
                    files.storeWith(link.request(), tep, link.actor(), () -> links.reply(new LinkToken(token), reply)));
            if (reply.kind() != ReplyKind.ACCEPT) {
                return "redirect:/tra-loi/" + token + "?da=" + reply.kind()
                        + (notes.isEmpty() ? "" : "&trung=" + notes.size());
            }
            model.addAttribute("notes", notes);
            model.addAttribute("sent", reply.kind());
        } catch (Refused refused) {
            // Of two who answer at once the second finds the link used.
            openLink(token, null, asked);
            model.addAttribute("refused", refused.getMessage());
        }
        // What was written beside an accepting stays for the answer.
        return page(link, token, draft, model);
    }

    /** A file of the request, always saved and never shown by the browser. */
    @GetMapping("/tep")
    ResponseEntity<Resource> file(@PathVariable String token, @RequestParam long so, HttpServletRequest asked) {
        AnswerLink link = openLink(token, null, asked);
        EvidenceContent content = files.open(link.request(), so);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(content.file().name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(content.file().type()))
                .contentLength(content.file().size())
                .body(new InputStreamResource(content.stream()));
    }

    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private String page(AnswerLink link, String token, AnswerDraft draft, Model model) {
        model.addAttribute("request", views.of(link.request()));
        files.show(link.request(), model);
        model.addAttribute("draft", draft);
        model.addAttribute("draftKey", DRAFT + link.id());
        model.addAttribute("token", token);
        model.addAttribute("link", link);
        model.addAttribute("expires", link.expiresAt().atZone(HoChiMinhTime.ZONE));
        return "answer-link";
    }

    /** Nobody guesses a link; whoever tries is turned away, and the neighbours behind the same address are not. */
    private AnswerLink link(String token, HttpServletRequest asked) {
        return LinkToken.read(token).flatMap(links::find).orElseThrow(() -> {
            String address = asked.getRemoteAddr();
            if (guesses.tooMany(address)) {
                return new Closed(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Có quá nhiều lượt mở liên kết sai từ địa chỉ của ông/bà. Hãy thử lại sau 15 phút.");
            }
            guesses.missed(address);
            return new Closed(
                    HttpStatus.NOT_FOUND,
                    "Không có liên kết này. Có thể đường dẫn bị cắt khi sao chép; hãy mở lại từ thư hoặc tin nhắn gốc.");
        });
    }

    private AnswerLink openLink(String token, @Nullable ReplyKind sent, HttpServletRequest asked) {
        AnswerLink link = link(token, asked);
        requireOpen(link, sent);
        if (!views.of(link.request()).open()) {
            // Perhaps answered by this very link a moment ago.
            requireOpen(link(token, asked), sent);
            throw new Closed(HttpStatus.GONE, "Đề nghị này không còn chờ trả lời.");
        }
        return link;
    }

    private void requireOpen(AnswerLink link, @Nullable ReplyKind sent) {
        if (links.stateOf(link) != AnswerLink.State.OPEN) {
            throw new Closed(
                    HttpStatus.GONE,
                    link.closedWords(clock.instant()),
                    receipts.of(link).orElse(null),
                    sent);
        }
    }

    @ExceptionHandler(Closed.class)
    ModelAndView closed(Closed closed, HttpMethod method) {
        boolean receipt = closed.receipt != null && method == HttpMethod.GET;
        ModelAndView page = new ModelAndView("answer-closed", receipt ? HttpStatus.OK : closed.status);
        page.addObject("words", closed.getMessage());
        page.addObject("again", closed.status == HttpStatus.GONE);
        page.addObject("receipt", closed.receipt);
        page.addObject("sent", closed.sent);
        page.addObject("draftKey", closed.receipt == null ? null : DRAFT + closed.receipt.link());
        return page;
    }

    /** Says why a link does not open, and nothing about its request. */
    private static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        @SuppressWarnings("serial") // never leaves the request
        private final AnswerReceipts.@Nullable Receipt receipt;

        private final @Nullable ReplyKind sent;

        Closed(HttpStatus status, String words) {
            this(status, words, null, null);
        }

        Closed(HttpStatus status, String words, AnswerReceipts.@Nullable Receipt receipt, @Nullable ReplyKind sent) {
            super(words);
            this.status = status;
            this.receipt = receipt;
            this.sent = sent;
        }
    }
}
