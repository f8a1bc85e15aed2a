package vn.dieuphoi.board.leaders.web;

import java.util.List;
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
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.board.leaders.preview.ActTrial;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Where leadership withdraws one request that is late; its item goes on without the answer. */
@Controller
@RequestMapping("/bang/rut")
class WithdrawalController {

    private final NoticeDesk notices;
    private final CoordinationDesk desk;
    private final RequestActions actions;
    private final ActTrial trial;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final Viewers viewers;

    WithdrawalController(
            NoticeDesk notices,
            CoordinationDesk desk,
            RequestActions actions,
            ActTrial trial,
            PartyRegister parties,
            PersonRegister people,
            Viewers viewers) {
        this.notices = notices;
        this.desk = desk;
        this.actions = actions;
        this.trial = trial;
        this.parties = parties;
        this.people = people;
        this.viewers = viewers;
    }

    @GetMapping
    String page(@RequestParam("ma") String notice, Authentication login, Model model) {
        CoordinationRequest request = request(notice, login);
        model.addAttribute("notice", notice);
        model.addAttribute("request", request);
        try {
            model.addAttribute(
                    "effect",
                    trial.of(
                            request.workItem(),
                            List.of(request.key().value()),
                            () -> actions.withdraw(request.key(), "Xem trước", leader(login))));
        } catch (Refused cannot) {
            model.addAttribute("lacking", cannot.getMessage());
        }
        return "leaders-withdrawal";
    }

    @PostMapping
    String withdraw(
            @RequestParam("ma") String notice,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Authentication login,
            Model model,
            RedirectAttributes back) {
        CoordinationRequest request = request(notice, login);
        try {
            TypedText.within(TypedText.PARAGRAPHS, "Lý do", reason);
            actions.withdraw(request.key(), reason, leader(login));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("typed", reason);
            return page(notice, login, model);
        }
        back.addFlashAttribute("done", "Đã rút đề nghị gửi " + request.partyName() + ".");
        back.addAttribute("ke-hoach", request.workItem().plan());
        return "redirect:/bang";
    }

    private Actor leader(Authentication login) {
        return people.actorFor(login.getName(), parties.leadership().code());
    }

    private CoordinationRequest request(String notice, Authentication login) {
        if (!viewers.leads(login)) {
            throw NotTheirs.place();
        }
        try {
            return desk.find(new RequestKey(notices.notice(notice).subject().key()))
                    .orElseThrow(WithdrawalController::unknown);
        } catch (Refused | IllegalArgumentException noRequest) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
