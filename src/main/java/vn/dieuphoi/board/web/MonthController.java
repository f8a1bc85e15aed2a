package vn.dieuphoi.board.web;

import java.security.Principal;
import java.time.DateTimeException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.round.CorrectedMeanwhile;
import vn.dieuphoi.work.round.CorrectionDesk;
import vn.dieuphoi.work.round.MonthlyRound;
import vn.dieuphoi.work.round.Progress;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;
import vn.dieuphoi.work.round.RoundPeriod;

/** A month that was reported, put right by the head of the lead office. */
@Controller
@RequestMapping("/muc/{key}/thang/{month}")
class MonthController {

    private final CorrectionDesk desk;
    private final ProgressDesk rounds;
    private final WorkRegister register;
    private final BoardWords words;

    MonthController(CorrectionDesk desk, ProgressDesk rounds, WorkRegister register, BoardWords words) {
        this.desk = desk;
        this.rounds = rounds;
        this.register = register;
        this.words = words;
    }

    @GetMapping
    String month(
            @PathVariable String key,
            @PathVariable String month,
            Principal login,
            Model model,
            RedirectAttributes next) {
        MonthlyRound round = correctable(key, month, login);
        if (round.progress().isEmpty()) {
            next.addFlashAttribute(
                    "refused",
                    "Tiến độ " + round.period().words()
                            + " chưa được ghi nên chưa có gì để sửa; hãy ghi tiến độ ở Danh sách việc.");
            return "redirect:/muc/" + key;
        }
        return page(round, MonthForm.of(round.progress().get(), round.version()), model);
    }

    @PostMapping
    String correct(
            @PathVariable String key,
            @PathVariable String month,
            MonthForm form,
            Principal login,
            Model model,
            RedirectAttributes next) {
        MonthlyRound round = correctable(key, month, login);
        try {
            Progress reported = round.progress().orElseThrow(() -> new Refused("Kỳ này chưa được ghi."));
            desk.correct(round.key(), form.over(reported), form.version(), form.why(), login.getName());
        } catch (Refused refused) {
            return again(refused, form, key, month, login, model);
        } catch (OptimisticLockingFailureException lost) {
            return again(new CorrectedMeanwhile(), form, key, month, login, model);
        }
        next.addFlashAttribute(
                "done",
                "Đã sửa số liệu " + round.period().words()
                        + ". Báo cáo đã chốt giữ nguyên; lịch sử ghi số cũ và số mới.");
        return "redirect:/muc/" + key;
    }

    private String again(Refused refused, MonthForm form, String key, String month, Principal login, Model model) {
        MonthlyRound now = correctable(key, month, login);
        model.addAttribute("refused", refused.getMessage());
        return page(now, form.seen(now.version()), model);
    }

    private String page(MonthlyRound round, MonthForm form, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("work", register.item(round.key().workItem()));
        model.addAttribute("reported", round.progress().orElseThrow());
        model.addAttribute("before", rounds.before(round.key()).orElse(null));
        model.addAttribute("open", desk.open(round.key().workItem()));
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        return "month";
    }

    private MonthlyRound correctable(String key, String month, Principal login) {
        try {
            RoundKey round = RoundKey.of(new WorkKey(key), new RoundPeriod(month));
            if (register.find(round.workItem()).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (!desk.mayCorrect(round.workItem(), login.getName())) {
                throw NotTheirs.forbidden();
            }
            return rounds.round(round);
        } catch (IllegalArgumentException | DateTimeException | Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
    }
}
