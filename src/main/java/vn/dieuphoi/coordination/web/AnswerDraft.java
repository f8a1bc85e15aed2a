package vn.dieuphoi.coordination.web;

import java.io.Serializable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;

/** What a person has chosen and written so far; a refusal gives it back as it was. */
record AnswerDraft(ReplyKind kind, String words) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final AnswerDraft EMPTY = new AnswerDraft(ReplyKind.ANSWER, "");

    /** What was begun before the page was asked for again, or nothing. */
    static AnswerDraft begun(Model model) {
        return model.getAttribute("draft") instanceof AnswerDraft before ? before : EMPTY;
    }

    /** @param accepting whether the button beside the form was pressed, which says nothing in words */
    Reply reply(boolean accepting, AnswerChannel channel) {
        return accepting ? new Reply(ReplyKind.ACCEPT, "", null, channel) : new Reply(kind, words, null, channel);
    }

    /** Tells the next page what was sent; what was written beside an accepting stays for the answer. */
    void carryOn(Reply sent, RedirectAttributes next) {
        next.addFlashAttribute("sent", sent.kind());
        if (sent.kind() == ReplyKind.ACCEPT) {
            next.addFlashAttribute("draft", this);
        }
    }
}
