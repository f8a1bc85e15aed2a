package vn.dieuphoi.coordination.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.draft.DraftLines;
import vn.dieuphoi.coordination.draft.RequestDraft;
import vn.dieuphoi.coordination.draft.RequestDrafts;
import vn.dieuphoi.coordination.sent.Handling;
import vn.dieuphoi.coordination.sent.OpinionEntry;
import vn.dieuphoi.coordination.sent.Opinions;
import vn.dieuphoi.coordination.sent.SentGroup;
import vn.dieuphoi.coordination.sent.SentLine;
import vn.dieuphoi.coordination.sent.SentRequests;
import vn.dieuphoi.coordination.sent.SilentPartners;
import vn.dieuphoi.office.absence.AwayParties;

/** What the own office has asked: who has answered, pressing those who have not, one sheet of all opinions. */
@Controller
@RequestMapping("/de-nghi/da-gui")
class SentController {

    private static final String PAGE = "/de-nghi/da-gui";

    private final Reader reader;
    private final SentRequests sent;
    private final SilentPartners partners;
    private final Opinions opinions;
    private final RequestActions actions;
    private final RequestBoard board;
    private final RequestWords words;
    private final OpinionPaper paper;
    private final RequestDrafts drafts;
    private final DraftLines lines;
    private final AwayParties away;
    private final Clock clock;

    SentController(
            Reader reader,
            SentRequests sent,
            SilentPartners partners,
            Opinions opinions,
            RequestActions actions,
            RequestBoard board,
            RequestWords words,
            OpinionPaper paper,
            RequestDrafts drafts,
            DraftLines lines,
            AwayParties away,
            Clock clock) {
        this.reader = reader;
        this.sent = sent;
        this.partners = partners;
        this.opinions = opinions;
        this.actions = actions;
        this.board = board;
        this.words = words;
        this.paper = paper;
        this.drafts = drafts;
        this.lines = lines;
        this.away = away;
        this.clock = clock;
    }

    @GetMapping
    String sent(
            @RequestParam(name = "ma", required = false) @Nullable String key,
            @RequestParam(name = "xong", defaultValue = "false") boolean over,
            @RequestParam(name = "nhap", defaultValue = "false") boolean begun,
            Authentication login,
            Model model) {
        List<RequestDraft> drafts = this.drafts.of(login.getName());
        model.addAttribute("drafts", drafts.size());
        model.addAttribute("begun", begun ? lines.of(drafts) : null);
        List<SentGroup> groups = over ? sent.over(reader.offices(login)) : sent.open(reader.offices(login));
        SentGroup shown =
                begun ? null : key == null ? groups.stream().findFirst().orElse(null) : group(key, login);
        model.addAttribute("groups", groups);
        model.addAttribute("over", over);
        model.addAttribute("waiting", board.waitingFor(reader.offices(login)).size());
        model.addAttribute("words", words);
        show(shown, model);
        return "requests-sent";
    }

    private void show(@Nullable SentGroup group, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("handlings", Handling.values());
        model.addAttribute("seen", clock.instant());
        if (group != null) {
            model.addAttribute("away", group.silent().isEmpty() ? Map.of() : away.today());
            Opinions.Sheet sheet = opinions.sheet(group);
            model.addAttribute("saved", sheet.last().orElse(null));
            if (!model.containsAttribute("opinions")) {
                model.addAttribute("opinions", sheet.entries());
            }
        }
    }

    @PostMapping("/don-doc")
    String press(@RequestParam("ma") String key, Authentication login, RedirectAttributes next) {
        SentGroup group = group(key, login);
        try {
            SilentPartners.Pressed pressed = partners.press(group, actor(group, login));
            next.addFlashAttribute("done", told(pressed));
            next.addFlashAttribute("refused", notTold(pressed));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return KeyedPage.backTo(PAGE, key);
    }

    private static @Nullable String told(SilentPartners.Pressed pressed) {
        String told = pressed.told().isEmpty() ? "" : "Đã đôn đốc " + String.join(", ", pressed.told()) + ".";
        String again =
                pressed.again().isEmpty() ? "" : " Hôm nay đã đôn đốc " + String.join(", ", pressed.again()) + ".";
        return (told + again).isBlank() ? null : (told + again).strip();
    }

    private static @Nullable String notTold(SilentPartners.Pressed pressed) {
        return pressed.unreachable().isEmpty()
                ? null
                : "Chưa nhắn được cho " + String.join(", ", pressed.unreachable())
                        + " vì chưa có tài khoản hay địa chỉ thư đã đăng ký. Hãy gọi điện, hoặc nhờ quản trị hệ thống ghi địa chỉ ở trang Tổ chức.";
    }

    /** Takes several answers, each for itself: one that cannot be taken any more keeps no other from it. */
    @PostMapping("/nhan")
    String take(
            @RequestParam("ma") String key,
            @RequestParam(name = "nhan", required = false) @Nullable List<String> chosen,
            Authentication login,
            RedirectAttributes next) {
        SentGroup group = group(key, login);
        List<String> faults = new ArrayList<>();
        int taken = 0;
        for (SentLine line : group.toTake()) {
            if (chosen != null && chosen.contains(line.key())) {
                Optional<String> fault = take(line.request(), actor(group, login));
                fault.ifPresent(faults::add);
                taken += fault.isEmpty() ? 1 : 0;
            }
        }
        if (chosen == null) {
            faults.add("Hãy chọn câu trả lời cần nhận.");
        }
        next.addFlashAttribute("done", taken == 0 ? null : "Đã nhận " + taken + " câu trả lời.");
        next.addFlashAttribute("refused", faults.isEmpty() ? null : String.join(" ", faults));
        return KeyedPage.backTo(PAGE, key);
    }

    private Optional<String> take(CoordinationRequest request, Actor actor) {
        try {
            actions.take(request.key(), actor);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    /** @param all under {@code xuLy-} and {@code noiDung-} with its key what is made of each; none where nothing is yet */
    @PostMapping("/y-kien")
    String save(
            @RequestParam("ma") String key,
            @RequestParam("luc") Instant seen,
            @RequestParam Map<String, String> all,
            Authentication login,
            RedirectAttributes next) {
        SentGroup group = group(key, login);
        Map<String, OpinionEntry> entries = new LinkedHashMap<>();
        try {
            for (SentLine line : group.answered()) {
                String words = all.getOrDefault("noiDung-" + line.key(), "");
                handling(all.get("xuLy-" + line.key()), words)
                        .ifPresent(handling -> entries.put(line.key(), new OpinionEntry(handling, words)));
            }
            opinions.save(group, entries, seen, actor(group, login));
            next.addFlashAttribute("done", "Đã lưu bảng tổng hợp ý kiến.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("opinions", entries);
        }
        return KeyedPage.backTo(PAGE, key);
    }

    /** Words without a choice explain: nothing typed is dropped. */
    private static Optional<Handling> handling(@Nullable String chosen, String words) {
        if (chosen == null || chosen.isBlank()) {
            return words.isBlank() ? Optional.empty() : Optional.of(Handling.EXPLAINED);
        }
        try {
            return Optional.of(Handling.valueOf(chosen));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("Hãy chọn “Nhất trí”, “Tiếp thu” hoặc “Giải trình” cho từng ý kiến.");
        }
    }

    @GetMapping("/tong-hop.docx")
    ResponseEntity<byte[]> word(@RequestParam("ma") String key, Authentication login) {
        return paper.word(group(key, login));
    }

    @GetMapping("/tong-hop.xlsx")
    ResponseEntity<byte[]> excel(@RequestParam("ma") String key, Authentication login) {
        return paper.excel(group(key, login));
    }

    private Actor actor(SentGroup group, Authentication login) {
        return reader.actorFor(login, group.work().lead());
    }

    private SentGroup group(String key, Authentication login) {
        RequestKey request = reader.request(key, login).key();
        return sent.of(request, reader.offices(login)).orElseThrow(Reader::unknown);
    }
}
