package vn.dieuphoi.coordination.web;

import java.security.Principal;
import java.util.List;
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
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.AnswerRights;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;

/** Where a partner answers, made for a phone. */
@Controller
class AnswerPage {

    static final String PATH = "/de-nghi/tra-loi";

    private final AnswerKeys keys;
    private final AnswerRights rights;
    private final AnswerViews views;
    private final AnswerFiles files;
    private final RequestAnswers answers;

    AnswerPage(AnswerKeys keys, AnswerRights rights, AnswerViews views, AnswerFiles files, RequestAnswers answers) {
        this.keys = keys;
        this.rights = rights;
        this.views = views;
        this.files = files;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String show(@RequestParam String ma, Principal login, Model model) {
        RequestKey key = keys.read(ma);
        AnswerKeys.allow(rights.mayAnswer(login.getName(), key));
        return page(key, login, AnswerDraft.begun(model), model);
    }

    @PostMapping(PATH)
    String answer(
            @RequestParam String ma,
            @RequestParam ReplyKind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> tep,
            @RequestParam(defaultValue = "false") boolean nhan,
            Principal login,
            Model model,
            RedirectAttributes next) {
        RequestKey key = keys.read(ma);
        AnswerKeys.allow(rights.mayAnswer(login.getName(), key));
        Actor actor = rights.partnerActor(login.getName(), key);
        AnswerDraft draft = new AnswerDraft(kind, words);
        Reply reply;
        try {
            // What can be refused is refused before a file is stored.
            reply = draft.reply(nhan, AnswerChannel.PAGE);
            if (views.of(key).waiting()) {
                next.addFlashAttribute("notes", AnswerFiles.notes(files.store(key, tep, actor)));
            }
            answers.reply(key, reply, actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(key, login, draft, model);
        }
        draft.carryOn(reply, next);
        return KeyedPage.backTo(PATH, key.value());
    }

    private String page(RequestKey key, Principal login, AnswerDraft draft, Model model) {
        model.addAttribute("request", views.of(key));
        files.show(key, model);
        model.addAttribute("draft", draft);
        model.addAttribute("draftKey", login.getName() + " " + key);
        return "answer";
    }
}
