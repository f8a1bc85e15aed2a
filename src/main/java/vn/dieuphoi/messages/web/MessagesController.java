package vn.dieuphoi.messages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.engine.WrittenOnGet;
import vn.dieuphoi.messages.Inbox;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.OutboxView;
import vn.dieuphoi.messages.Told;

/** One's own messages, and for administrators what waits in the outbox. */
@Controller
class MessagesController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String LIST = "redirect:/thong-bao";

    private final Inbox inbox;
    private final OutboxView outbox;
    private final UnreadCount count;

    MessagesController(Inbox inbox, OutboxView outbox, UnreadCount count) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.count = count;
    }

    /** How the pages write a moment. */
    interface Moments {

        String of(Instant moment);
    }

    @ModelAttribute("moments")
    Moments moments() {
        return moment -> moment.atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }

    @GetMapping("/thong-bao")
    String list(
            @RequestParam(defaultValue = "false") boolean unreadOnly,
            @RequestParam(required = false) @Nullable MessageKind kind,
            @RequestParam(required = false) @Nullable Long before,
            Principal login,
            HttpServletRequest request,
            Model model) {
        List<Told> messages = inbox.of(login.getName(), unreadOnly, kind, before);
        boolean more = messages.size() > Inbox.PAGE;
        List<Told> page = more ? messages.subList(0, Inbox.PAGE) : messages;
        model.addAttribute("messages", page);
        model.addAttribute("next", more ? page.get(page.size() - 1).id() : null);
        model.addAttribute("kinds", MessageKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("unreadOnly", unreadOnly);
        model.addAttribute("before", before);
        model.addAttribute("administrator", isAdministrator(request));
        model.addAttribute("channels", isAdministrator(request) ? outbox.channels() : List.of());
        return "messages";
    }

    @GetMapping("/thong-bao/{id:\\d+}")
    String one(@PathVariable long id, Principal login, Model model) {
        model.addAttribute(
                "message",
                WrittenOnGet.MESSAGE_READ
                        .write(() -> inbox.open(login.getName(), id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "message";
    }

    @PostMapping("/thong-bao/{id:\\d+}/da-doc")
    String read(@PathVariable long id, Principal login) {
        inbox.read(login.getName(), id);
        return LIST;
    }

    @PostMapping("/thong-bao/da-doc")
    String readAll(Principal login, RedirectAttributes next) {
        next.addFlashAttribute("done", "Đã đánh dấu %d thông báo là đã đọc.".formatted(inbox.readAll(login.getName())));
        return LIST;
    }

    /** For Tasklist's header. */
    @GetMapping("/thong-bao/chua-doc")
    @ResponseBody
    Map<String, String> unread(Principal login) {
        return Map.of("unread", count.words(login.getName()));
    }

    @GetMapping("/thong-bao/hang-doi")
    String outbox(HttpServletRequest request, Model model) {
        requireAdministrator(request);
        model.addAttribute("channels", outbox.channels());
        model.addAttribute("letters", outbox.letters());
        return "outbox";
    }

    @PostMapping("/thong-bao/hang-doi")
    String sendNow(HttpServletRequest request, RedirectAttributes next) {
        requireAdministrator(request);
        outbox.sendNow();
        next.addFlashAttribute("done", "Các thư đang chờ sẽ được gửi lại trong vài giây.");
        return "redirect:/thong-bao/hang-doi";
    }

    private static void requireAdministrator(HttpServletRequest request) {
        if (!isAdministrator(request)) {
            throw NotTheirs.place();
        }
    }

    private static boolean isAdministrator(HttpServletRequest request) {
        return request.isUserInRole("ADMIN");
    }
}
