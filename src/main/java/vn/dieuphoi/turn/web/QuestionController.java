package vn.dieuphoi.turn.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.turn.QuestionDesk;
import vn.dieuphoi.turn.TurnQuestion;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The standing office asks a lead about the end that it proposes; the lead's office answers on a page of its own. */
@Controller
@RequestMapping("/chuyen-nam")
class QuestionController {

    private final QuestionDesk desk;
    private final TurnReader reader;
    private final WorkRegister register;

    QuestionController(QuestionDesk desk, TurnReader reader, WorkRegister register) {
        this.desk = desk;
        this.reader = reader;
        this.register = register;
    }

    @PostMapping("/hoi")
    String ask(
            @RequestParam("nam") String plan,
            @RequestParam(name = "muc", required = false) @Nullable List<String> works,
            Authentication login,
            RedirectAttributes next) {
        reader.requireProposer(login);
        List<String> chosen = works == null ? List.of() : works;
        try {
            desk.ask(new PlanId(plan), chosen, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã hỏi chủ trì của %d mục.".formatted(chosen.size()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("ticked", chosen);
        }
        next.addAttribute("nam", plan);
        return "redirect:/chuyen-nam";
    }

    @GetMapping("/y-kien")
    String question(@RequestParam("muc") String key, Authentication login, Model model) {
        WorkItem work = asked(key, login);
        TurnQuestion question =
                desk.of(work.key()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("work", work);
        model.addAttribute("question", question);
        model.addAttribute("proposed", QuestionDesk.proposed(question.proposed()));
        return "turn-question";
    }

    @PostMapping("/y-kien")
    String answer(
            @RequestParam("muc") String key,
            @RequestParam(name = "dong-y", required = false) @Nullable Boolean agrees,
            @RequestParam(name = "y-kien", defaultValue = "") String words,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        WorkItem work = asked(key, login);
        try {
            if (agrees == null) {
                throw new Refused("Hãy chọn đồng ý hoặc có ý kiến khác.");
            }
            desk.answer(work.key(), agrees, words, Actor.of(login.getName()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("typedWords", words);
            model.addAttribute("typedAgrees", agrees);
            return question(key, login, model);
        }
        next.addFlashAttribute("done", "Đã gửi ý kiến cho đơn vị thường trực.");
        next.addAttribute("muc", key);
        return "redirect:/chuyen-nam/y-kien";
    }

    private WorkItem asked(String key, Authentication login) {
        WorkItem work = register.item(new WorkKey(key));
        reader.requireLeadOf(work, login);
        return work;
    }
}
