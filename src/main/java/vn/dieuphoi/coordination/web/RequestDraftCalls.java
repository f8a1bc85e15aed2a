package vn.dieuphoi.coordination.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.draft.RequestDrafts;
import vn.dieuphoi.coordination.draft.TypedRequest;
import vn.dieuphoi.work.WorkItem;

/** Keeps what is typed of a request before it is sent: by a button, and by itself while one types. */
@Controller
@RequestMapping("/de-nghi/moi/nhap")
class RequestDraftCalls {

    private static final MediaType WORDS = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final FurtherRequestController form;
    private final RequestDrafts drafts;
    private final RequestWords words;
    private final Clock clock;

    RequestDraftCalls(FurtherRequestController form, RequestDrafts drafts, RequestWords words, Clock clock) {
        this.form = form;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping
    String keep(
            @ModelAttribute("typed") TypedRequest typed, Authentication login, Model model, RedirectAttributes next) {
        WorkItem work = form.work(typed.muc(), login);
        try {
            String said = kept(typed, work, login);
            next.addFlashAttribute("done", said + ". Tìm lại ở trang Đề nghị đã gửi, mục Bản nháp.");
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return form.again(work, typed, login, model);
        }
        next.addAttribute("muc", work.key().value());
        next.addAttribute("nhap", typed.phieu());
        return "redirect:/de-nghi/moi";
    }

    /** As a script asks for it while one types; the words stand beside the button. */
    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE, params = "tuLuu")
    ResponseEntity<String> keepWhileTyping(@ModelAttribute("typed") TypedRequest typed, Authentication login) {
        WorkItem work = form.work(typed.muc(), login);
        try {
            if (typed.blank()) {
                typed.form().ifPresent(one -> drafts.discard(one, login.getName()));
                return answer(HttpStatus.OK, "");
            }
            return answer(HttpStatus.OK, kept(typed, work, login));
        } catch (Refused refused) {
            return answer(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String said) {
        return ResponseEntity.status(status).contentType(WORDS).body(said);
    }

    private String kept(TypedRequest typed, WorkItem work, Authentication login) {
        UUID name = typed.form()
                .orElseThrow(() -> new Refused("Trang này mở không đầy đủ nên chưa lưu được nháp; hãy tải lại trang."));
        if (typed.blank()) {
            throw new Refused("Chưa có gì để lưu nháp: hãy chọn đơn vị nhận hoặc ghi nội dung đề nghị.");
        }
        if (!drafts.keep(name, login.getName(), work.key(), typed.asText())) {
            throw new Refused(
                    drafts.wasSent(name)
                            ? "Đề nghị của trang này đã được gửi nên không còn bản nháp."
                            : "Bản nháp này của người khác hoặc của việc khác nên không ghi đè được. Hãy chép nội dung đã"
                                    + " viết, mở trang gửi đề nghị của mục rồi dán vào đó.");
        }
        return "Đã lưu nháp lúc " + words.moment(clock.instant());
    }

    @PostMapping("/{name}/bo")
    String discard(@PathVariable UUID name, Authentication login, RedirectAttributes next) {
        drafts.discard(name, login.getName());
        next.addFlashAttribute("done", "Đã bỏ bản nháp.");
        return "redirect:/de-nghi/da-gui?nhap=true";
    }
}
