package vn.dieuphoi.turn;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.work.journal.Journal;

/** Where the standing office prepares the year's turn, and leadership's decision about its lists is kept. */
@Service
@Transactional
public class TurnDesk {

    private final TurnRows rows;
    private final TurnChoices choices;
    private final TurnLists lists;
    private final TurnProcess process;
    private final Journal journal;
    private final MessageDesk messages;
    private final PartyRegister parties;
    private final Claims claims;
    private final Clock clock;

    TurnDesk(
            TurnRows rows,
            TurnChoices choices,
            TurnLists lists,
            @Lazy TurnProcess process,
            Journal journal,
            MessageDesk messages,
            PartyRegister parties,
            Claims claims,
            Clock clock) {
        this.rows = rows;
        this.choices = choices;
        this.lists = lists;
        this.process = process;
        this.journal = journal;
        this.messages = messages;
        this.parties = parties;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Chooses an end for many at once.
     *
     * @param remaining what is left, for all of them; empty where what the rule found stands
     */
    public void choose(
            PlanId plan, Collection<String> works, EndingWay way, String remaining, String reason, Actor actor) {
        if (works.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một mục.");
        }
        if (way == EndingWay.STOP && reason.isBlank()) {
            throw new Refused("Dừng cần có lý do; hãy ghi lý do.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Lý do", reason);
        TypedText.within(TypedText.PARAGRAPHS, "Phần còn lại", remaining);
        Map<String, TurnRow> open = rows.byWork(plan);
        for (String work : works) {
            requireChoosable(open.get(work), work, way);
            String words = reason.isBlank() ? "phòng thường trực đề xuất" : reason.strip();
            choices.put(
                    new TurnChoices.Choice(new WorkKey(work), way, remaining.strip(), words, actor, clock.instant()));
            journal.record(actor, new WorkKey(work).subject(), "Đề xuất chuyển năm: " + way.label(), words);
        }
    }

    private static void requireChoosable(@Nullable TurnRow row, String work, EndingWay way) {
        if (row == null) {
            throw new Refused("Mục " + work + " không còn mở; hãy tải lại trang.");
        }
        if (row.waitingIn() != null) {
            throw new Refused(row.work().words() + " đang chờ lãnh đạo ký nên chưa đổi được.");
        }
        if ((row.way() == EndingWay.CLOSE) != (way == EndingWay.CLOSE)) {
            throw new Refused(
                    way == EndingWay.CLOSE
                            ? row.work().words() + " chưa xong nội dung nên chưa chốt được; hãy chọn cách khác."
                            : row.work().words() + " đã xong nội dung nên chỉ còn chốt kết quả.");
        }
        if (way == EndingWay.CARRY_OVER && row.work().itemCode().isEmpty()) {
            throw new Refused(row.work().words() + " là việc giao ngoài kế hoạch; hãy gia hạn, kết thúc hoặc dừng.");
        }
    }

    /** @return the list's key */
    public String submit(PlanId plan, Actor actor) {
        claims.take("turn " + plan);
        List<TurnRow> ready = rows.of(plan).stream().filter(TurnRow::ready).toList();
        if (ready.isEmpty()) {
            throw new Refused("Chưa có mục nào để trình; hãy chọn cách kết thúc cho ít nhất một mục.");
        }
        String key = lists.add(plan, ready, actor, clock.instant());
        journal.record(actor, Subject.of(key), "Trình danh sách chuyển năm", ready.size() + " mục");
        process.start(key);
        return key;
    }

    /** Leadership signs, or gives it back with what has to be changed. */
    public void decide(String key, boolean signed, String words, Actor actor) {
        if (!signed && words.isBlank()) {
            throw new Refused("Hãy ghi nội dung cần xem lại.");
        }
        TurnList.State state = signed ? TurnList.State.SIGNED : TurnList.State.RETURNED;
        if (!lists.decide(key, state, signed ? "" : words, actor, clock.instant())) {
            throw new Refused("Danh sách này đã có quyết định; hãy tải lại trang.");
        }
        journal.record(
                actor, Subject.of(key), signed ? "Ký danh sách chuyển năm" : "Trả lại danh sách chuyển năm", words);
        tell(list(key));
    }

    /** The standing office is told what became of its list. */
    private void tell(TurnList list) {
        boolean signed = list.state() == TurnList.State.SIGNED;
        messages.tell(new Message(
                "turn:" + list.key(),
                MessageKind.DIRECTIVE,
                Subject.of(list.key()),
                list.title() + (signed ? ": đã ký" : ": trả lại"),
                signed ? list.lines().size() + " mục kết thúc theo danh sách." : list.words(),
                "/chuyen-nam?ke-hoach=" + list.plan(),
                Recipient.office(parties.standingOffice().code())));
    }

    /** @return false when its end was ordered before */
    public boolean ordered(String list, WorkKey work) {
        return lists.ordered(list, work, clock.instant());
    }

    @Transactional(readOnly = true)
    public TurnList list(String key) {
        return lists.find(key).orElseThrow(() -> new Refused("Không có danh sách chuyển năm " + key + "."));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<TurnList> lists(PlanId plan) {
        return lists.ofPlan(plan);
    }
}
