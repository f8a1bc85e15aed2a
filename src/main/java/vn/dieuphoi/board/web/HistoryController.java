package vn.dieuphoi.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.board.HistoryRights;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.journal.History;
import vn.dieuphoi.work.journal.JournalEntry;

/** The history of a piece of work or of a request: read, taken away as CSV, corrected by adding a line. */
@Controller
@RequestMapping("/lich-su")
class HistoryController {

    private static final int PAGE = 100;
    private static final int LINES_AT_ONCE = 1000;

    private final History history;
    private final HistoryRights rights;
    private final HistoryWords words;
    private final FormTickets tickets;

    HistoryController(History history, HistoryRights rights, HistoryWords words, FormTickets tickets) {
        this.history = history;
        this.rights = rights;
        this.words = words;
        this.tickets = tickets;
    }

    @GetMapping
    String read(
            @RequestParam("ma") String key,
            @RequestParam(name = "loai", required = false) History.@Nullable Kind kind,
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            @RequestParam(name = "cu", defaultValue = "false") boolean oldestFirst,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            HttpServletRequest request,
            Principal login,
            Model model) {
        WorkItem work = readable(key, login, request);
        History.Question question = question(key, kind, person, oldestFirst);
        long count = history.count(question);
        int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        model.addAttribute("key", key);
        model.addAttribute("work", work);
        model.addAttribute("question", question);
        model.addAttribute("kinds", History.Kind.values());
        model.addAttribute("people", people(key));
        model.addAttribute("entries", words.of(history.read(question, shown, PAGE)));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("mayCorrect", rights.mayCorrect(work, login.getName(), request.isUserInRole("ADMIN")));
        return "history-page";
    }

    @GetMapping("/tai-ve")
    void download(
            @RequestParam("ma") String key,
            @RequestParam(name = "loai", required = false) History.@Nullable Kind kind,
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            HttpServletRequest request,
            HttpServletResponse answer,
            Principal login)
            throws IOException {
        readable(key, login, request);
        History.Question question = question(key, kind, person, true);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("lich-su-" + key.replaceAll("[^A-Za-z0-9.-]", "_") + ".csv")
                        .build()
                        .toString());
        try (Writer out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8)) {
            HistoryFile file = new HistoryFile(out);
            List<JournalEntry> some;
            int page = 1;
            do {
                some = history.read(question, page++, LINES_AT_ONCE);
                file.add(words.of(some));
            } while (some.size() == LINES_AT_ONCE);
        }
    }

    @PostMapping("/dinh-chinh")
    String correct(
            @RequestParam("ma") String key,
            @RequestParam("dong") long entry,
            @RequestParam(name = "noi-dung", defaultValue = "") String written,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            HttpServletRequest request,
            Principal login,
            Model model,
            RedirectAttributes next) {
        WorkItem work = readable(key, login, request);
        if (!rights.mayCorrect(work, login.getName(), request.isUserInRole("ADMIN"))) {
            throw NotTheirs.forbidden();
        }
        try {
            tickets.once(ticket, () -> history.correct(key, entry, written, Actor.of(login.getName())));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("corrected", entry);
            model.addAttribute("written", written);
            return read(key, null, "", false, 1, request, login, model);
        }
        next.addFlashAttribute("done", "Đã ghi đính chính cho dòng số " + entry + "; dòng cũ giữ nguyên.");
        return KeyedPage.backTo("/lich-su", key);
    }

    private static History.Question question(
            String key, History.@Nullable Kind kind, String person, boolean oldestFirst) {
        return new History.Question(key, kind, person.isEmpty() ? null : person, oldestFirst);
    }

    private Map<String, String> people(String key) {
        Map<String, String> people = new LinkedHashMap<>();
        history.people(key).forEach(person -> people.put(person, words.name(Actor.of(person))));
        return people;
    }

    private WorkItem readable(String key, Principal login, HttpServletRequest request) {
        WorkItem work = rights.workOf(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!rights.mayRead(key, work, login.getName(), request.isUserInRole("ADMIN"))) {
            throw NotTheirs.forbidden();
        }
        return work;
    }
}
