package vn.dieuphoi.coordination.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.coordination.view.RequestLine;
import vn.dieuphoi.coordination.view.RequestPart;
import vn.dieuphoi.coordination.view.RequestRights;
import vn.dieuphoi.engine.TakenBySomebodyElse;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** The one page of a request for everybody concerned: what is asked, where it stands, what happened, what one may do. */
@Controller
class RequestController {

    /** What the page lets the lead and leadership do. */
    enum Action {
        TAKE(false, "Đã nhận câu trả lời."),
        RETURN(false, "Đã trả lại câu trả lời để bổ sung."),
        CLARIFY(false, "Đã làm rõ; đề nghị quay lại đơn vị phối hợp."),
        WITHDRAW(false, "Đã rút đề nghị."),
        GO_ON(false, "Đã ghi nhận làm tiếp khi chưa có trả lời."),
        REOPEN(false, "Đã mở lại đề nghị."),
        UPHOLD(true, "Đã đồng ý cho đơn vị không phối hợp."),
        OVERRULE(true, "Đã yêu cầu đơn vị vẫn phối hợp.");

        private final boolean ofLeadership;
        private final String done;

        Action(boolean ofLeadership, String done) {
            this.ofLeadership = ofLeadership;
            this.done = done;
        }

        boolean allowedTo(RequestRights rights) {
            return ofLeadership ? rights.decides() : rights.lead();
        }
    }

    private final Reader reader;
    private final CoordinationDesk desk;
    private final RequestBoard board;
    private final RequestActions actions;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final RequestWords words;
    private final ObjectProvider<RequestPart> parts;

    RequestController(
            Reader reader,
            CoordinationDesk desk,
            RequestBoard board,
            RequestActions actions,
            WorkRegister register,
            PartyRegister parties,
            RequestWords words,
            ObjectProvider<RequestPart> parts) {
        this.reader = reader;
        this.desk = desk;
        this.board = board;
        this.actions = actions;
        this.register = register;
        this.parties = parties;
        this.words = words;
        this.parts = parts;
    }

    @GetMapping(path = "/de-nghi", params = "ma")
    String request(@RequestParam("ma") String key, Authentication login, Model model) {
        show(reader.request(key, login), login, model);
        return "request";
    }

    /** What the own office has to answer. */
    @GetMapping(path = "/de-nghi", params = "!ma")
    String waiting(Authentication login, Model model) {
        List<RequestLine> lines = board.waitingFor(reader.offices(login));
        // Read at once what each line names.
        register.several(lines.stream().map(line -> line.request().workItem()).collect(Collectors.toSet()));
        model.addAttribute("lines", lines);
        // Who answers for one party need not be told for which; for twelve districts it tells the lines apart.
        model.addAttribute(
                "several",
                lines.stream()
                                .map(line -> line.request().partyName())
                                .distinct()
                                .count()
                        > 1);
        model.addAttribute("words", words);
        return "requests";
    }

    @PostMapping("/de-nghi/buoc")
    String act(
            @RequestParam("ma") String key,
            @RequestParam("buoc") Action action,
            @RequestParam(name = "noiDung", defaultValue = "") String text,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        CoordinationRequest request = reader.request(key, login);
        try {
            if (!action.allowedTo(reader.rights(request, login))) {
                throw new Refused("Việc này thuộc " + (action.ofLeadership ? "lãnh đạo phụ trách" : "đơn vị chủ trì")
                        + "; tài khoản của anh/chị không làm được.");
            }
            PartyCode actsFor = action.ofLeadership
                    ? parties.leadership().code()
                    : register.item(request.workItem()).lead();
            TypedText.within(TypedText.PARAGRAPHS, "Nội dung", text);
            act(action, request, text, reader.actorFor(login, actsFor));
        } catch (Refused refused) {
            return again(refused, action, text, key, login, model);
        } catch (OptimisticLockingFailureException lost) {
            return again(new TakenBySomebodyElse(), action, text, key, login, model);
        }
        next.addFlashAttribute("done", action.done);
        return KeyedPage.backTo("/de-nghi", key);
    }

    private void act(Action action, CoordinationRequest request, String text, Actor actor) {
        switch (action) {
            case TAKE -> actions.take(request.key(), actor);
            case RETURN -> actions.giveBack(request.key(), text, actor);
            case CLARIFY -> actions.clarify(request.key(), text, actor);
            case WITHDRAW -> actions.withdraw(request.key(), text, actor);
            case GO_ON -> actions.goOnWithout(request.key(), text, actor);
            case REOPEN -> actions.reopen(request.key(), text, actor);
            case UPHOLD -> actions.decideDeclining(request.key(), true, text, actor);
            case OVERRULE -> actions.decideDeclining(request.key(), false, text, actor);
        }
    }

    /** The page as it is now, with what the person typed. */
    private String again(Refused refused, Action action, String text, String key, Authentication login, Model model) {
        show(reader.request(key, login), login, model);
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("tried", action);
        model.addAttribute("typed", text);
        return "request";
    }

    private void show(CoordinationRequest request, Authentication login, Model model) {
        List<RequestStep> steps = desk.stepsOf(request.key());
        WorkItem work = register.item(request.workItem());
        parts.orderedStream()
                .forEach(part ->
                        model.addAllAttributes(part.attributes(request, reader.offices(login), login.getName())));
        model.addAttribute("request", request);
        model.addAttribute("line", board.line(request));
        model.addAttribute("work", work);
        model.addAttribute("lead", words.office(work.lead()));
        model.addAttribute("rights", reader.rights(request, login));
        model.addAttribute("steps", words.steps(steps));
        model.addAttribute("lastWords", steps.isEmpty() ? null : lastWords(steps));
        model.addAttribute("words", words);
    }

    /** The question back or the reason of a declining that somebody now has to decide on. */
    private static @Nullable String lastWords(List<RequestStep> steps) {
        return steps.get(steps.size() - 1).words();
    }
}
