package vn.dieuphoi.turn;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.work.journal.Journal;

/**
 * Where the standing office asks leads about the ends that it proposes, and they answer. Nobody has to: what is not
 * answered is decided without.
 */
@Service
@Transactional
public class QuestionDesk {

    private final TurnRows rows;
    private final TurnQuestions questions;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final MessageDesk messages;
    private final Journal journal;
    private final Clock clock;

    QuestionDesk(
            TurnRows rows,
            TurnQuestions questions,
            WorkRegister register,
            PartyRegister parties,
            MessageDesk messages,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.register = register;
        this.parties = parties;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks the leads of many at once; what waits for an answer already is not asked again. */
    public void ask(PlanId plan, Collection<String> works, Actor actor) {
        if (works.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một mục.");
        }
        Map<String, TurnRow> open = rows.byWork(plan);
        works.forEach(work -> requireAskable(open.get(work), work));
        for (String work : works) {
            TurnRow row = open.get(work);
            if (row != null && (row.question() == null || row.question().answered())) {
                questions.put(row.work(), row.way(), actor, clock.instant());
                journal.record(actor, row.work().subject(), "Hỏi chủ trì về chuyển năm", proposed(row.way()));
                tellLead(register.item(row.work()), row.way());
            }
        }
    }

    private static void requireAskable(@Nullable TurnRow row, String work) {
        if (row == null) {
            throw new Refused("Mục " + work + " không còn mở; hãy tải lại trang.");
        }
        if (row.waitingIn() != null) {
            throw new Refused(row.work().words() + " đang chờ lãnh đạo ký nên không hỏi chủ trì nữa.");
        }
        if (row.way() == EndingWay.CLOSE) {
            throw new Refused(row.work().words() + " đã xong nội dung, chỉ còn chốt kết quả nên không phải hỏi.");
        }
    }

    private void tellLead(WorkItem work, @Nullable EndingWay proposed) {
        messages.tell(new Message(
                "turn-question:" + work.key() + ":" + clock.millis(),
                MessageKind.DIRECTIVE,
                work.key().subject(),
                work.key().words() + ": hỏi ý kiến về cách kết thúc năm",
                proposed(proposed) + " Hãy cho ý kiến trước khi danh sách được trình lãnh đạo.",
                "/chuyen-nam/y-kien?muc=" + work.key(),
                Recipient.office(work.lead())));
    }

    /** What stands, in a sentence. */
    public static String proposed(@Nullable EndingWay way) {
        return way == null ? "Chưa có đề xuất." : "Đề xuất: " + way.label() + ".";
    }

    @Transactional(readOnly = true)
    public Optional<TurnQuestion> of(WorkKey work) {
        return questions.find(work);
    }

    /** @param words what the lead wants; needed where it does not agree */
    public void answer(WorkKey work, boolean agrees, String words, Actor actor) {
        String stripped = words.strip();
        TypedText.within(TypedText.PARAGRAPHS, "Ý kiến", stripped);
        if (!agrees && stripped.isEmpty()) {
            throw new Refused("Hãy ghi ý kiến: muốn kết thúc cách nào, vì sao.");
        }
        if (!questions.answer(work, agrees, stripped, actor, clock.instant())) {
            throw new Refused("Câu hỏi này đã được trả lời; hãy tải lại trang.");
        }
        String briefly = agrees ? "đồng ý" : "có ý kiến khác";
        journal.record(actor, work.subject(), "Chủ trì trả lời về chuyển năm: " + briefly, stripped);
        messages.tell(new Message(
                "turn-answer:" + work + ":" + clock.millis(),
                MessageKind.DIRECTIVE,
                work.subject(),
                work.words() + ": chủ trì " + briefly,
                stripped.isEmpty() ? "Không có ý kiến thêm." : stripped,
                "/chuyen-nam?nam=" + work.plan() + "#muc-" + work.code(),
                Recipient.office(parties.standingOffice().code())));
    }
}
