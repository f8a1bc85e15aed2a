package vn.dieuphoi.coordination.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.AnswerRights;
import vn.dieuphoi.coordination.answer.LetterDesk;
import vn.dieuphoi.coordination.answer.LetterEntry;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.view.RequestLine;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.HandedIn;

/** Where a clerk, or who asks, enters the answer that an outside party gave in a letter. The letter itself is required. */
@Controller
class AnswerLetterPage {

    static final String PATH = "/de-nghi/nhap-thay";

    private final AnswerKeys keys;
    private final AnswerRights rights;
    private final AnswerViews views;
    private final AnswerFiles files;
    private final LetterDesk letters;
    private final RequestBoard board;

    AnswerLetterPage(
            AnswerKeys keys,
            AnswerRights rights,
            AnswerViews views,
            AnswerFiles files,
            LetterDesk letters,
            RequestBoard board) {
        this.keys = keys;
        this.rights = rights;
        this.views = views;
        this.files = files;
        this.letters = letters;
        this.board = board;
    }

    /** What a clerk may find a letter for. */
    @GetMapping(path = PATH, params = "!ma")
    String list(@RequestParam(defaultValue = "") String gui, Principal login, Model model) {
        AnswerKeys.allow(rights.entersLetters(login.getName()));
        List<RequestLine> all = board.waitingFor(rights.outsideParties());
        model.addAttribute(
                "parties",
                new TreeSet<>(all.stream().map(AnswerLetterPage::party).toList()));
        model.addAttribute("party", gui);
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(line -> gui.isEmpty() || party(line).equals(gui))
                        .toList());
        return "answer-letters";
    }

    private static String party(RequestLine line) {
        return line.request().partyName();
    }

    @GetMapping(path = PATH, params = "ma")
    String show(@RequestParam String ma, Principal login, Model model) {
        return page(allowed(ma, login), login, LetterDraft.EMPTY, model);
    }

    @PostMapping(PATH)
    String enter(
            @RequestParam String ma,
            @RequestParam ReplyKind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String so,
            @RequestParam(defaultValue = "") String ngay,
            @RequestParam(defaultValue = "") String nhan,
            @RequestParam(required = false) @Nullable List<MultipartFile> tep,
            @RequestParam(required = false) @Nullable Long daLuu,
            Principal login,
            Model model,
            RedirectAttributes next) {
        RequestKey key = allowed(ma, login);
        Long stored = storedBefore(key, daLuu, login).map(EvidenceFile::id).orElse(null);
        try {
            Reply checked = new Reply(kind, words, so, AnswerChannel.CLERK);
            LocalDate dated = TypedDate.field("Ngày văn bản").read(ngay);
            LocalDate receivedOn = TypedDate.field("Ngày nhận").read(nhan);
            // Checks number and days before the letter is stored.
            LetterEntry entry = new LetterEntry(checked.kind(), checked.words(), so, dated, receivedOn, 0);
            List<HandedIn> letter = files.store(key, tep, Actor.of(login.getName()));
            if (!letter.isEmpty()) {
                stored = letter.get(0).file().id();
                next.addFlashAttribute("notes", AnswerFiles.notes(letter));
            }
            if (stored == null) {
                throw new Refused(
                        "Hãy đính kèm bản chụp hoặc tệp của văn bản; thiếu văn bản thì không nhập thay được.");
            }
            letters.enter(key, entry.with(stored), rights.askingActor(login.getName(), key));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(key, login, new LetterDraft(kind, words, so, ngay, nhan, stored), model);
        }
        next.addFlashAttribute("sent", kind);
        return KeyedPage.backTo(PATH, key.value());
    }

    /** The letter of an entry that was refused for another reason: stored once, by the same person, for this request. */
    private Optional<EvidenceFile> storedBefore(RequestKey key, @Nullable Long id, Principal login) {
        return files.of(key).stream()
                .filter(file -> id != null && file.id() == id)
                .filter(file -> file.uploadedBy().equals(Actor.of(login.getName())))
                .findFirst();
    }

    private RequestKey allowed(String ma, Principal login) {
        RequestKey key = keys.read(ma);
        AnswerKeys.allow(rights.mayEnterLetter(login.getName(), key));
        return key;
    }

    private String page(RequestKey key, Principal login, LetterDraft draft, Model model) {
        model.addAttribute("request", views.of(key));
        files.show(key, model);
        model.addAttribute("letter", storedBefore(key, draft.stored(), login).orElse(null));
        model.addAttribute("entersLetters", rights.entersLetters(login.getName()));
        model.addAttribute("draft", draft);
        model.addAttribute("draftKey", login.getName() + " nhap-thay " + key);
        return "answer-letter";
    }

    /** What was typed, and the letter that is stored already. */
    record LetterDraft(
            ReplyKind kind,
            String words,
            String sign,
            String dated,
            String receivedOn,
            @Nullable Long stored) {

        static final LetterDraft EMPTY = new LetterDraft(ReplyKind.ANSWER, "", "", "", "", null);
    }
}
