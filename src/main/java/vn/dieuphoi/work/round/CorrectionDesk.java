package vn.dieuphoi.work.round;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.Journal;

/**
 * Where the head of a lead office puts right a month that was reported. Figures frozen before stay as they are; what was
 * reported stands in the journal.
 */
@Service
@Transactional
public class CorrectionDesk {

    private final MonthlyRounds rounds;
    private final WorkRegister register;
    private final PersonRegister people;
    private final PlanRegister plans;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionDesk(
            MonthlyRounds rounds,
            WorkRegister register,
            PersonRegister people,
            PlanRegister plans,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.register = register;
        this.people = people;
        this.plans = plans;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The head of the lead office, or who stands in; an office without a head is not kept from correcting. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(WorkKey workItem, String login) {
        PartyCode lead = register.item(workItem).lead();
        return people.headsToday(login).contains(lead)
                || people.head(lead).isEmpty() && people.actsFor(login).contains(lead);
    }

    /** Results of a plan whose period is over have been used to judge offices and their heads. */
    public boolean open(WorkKey workItem) {
        LocalDate began = LocalDate.ofInstant(register.item(workItem).openedAt(), HoChiMinhTime.ZONE);
        return !LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).isAfter(plans.lastDay(workItem.plan(), began));
    }

    /**
     * Puts right what was reported, a line of the journal for each thing that differs.
     *
     * @param seen the version of the round that the person had before their eyes
     * @throws Refused when somebody else has corrected it since, nothing differs, or the plan's period is over
     */
    public void correct(RoundKey key, Progress corrected, long seen, String reason, String login) {
        WorkKey workItem = key.workItem();
        if (!mayCorrect(workItem, login)) {
            throw new Refused(
                    "Chỉ người đứng đầu đơn vị chủ trì hoặc người được ủy quyền thay sửa được số liệu tháng.");
        }
        if (!open(workItem)) {
            throw new Refused("Kế hoạch " + workItem.plan().words()
                    + " đã khép lại nên số liệu tháng không sửa được nữa. Nếu số liệu"
                    + " sai, hãy ghi đính chính ở trang Lịch sử của mục.");
        }
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do sửa số liệu, không quá 4.000 ký tự.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Lý do sửa số liệu", reason);
        MonthlyRound round =
                rounds.findById(key.value()).orElseThrow(() -> new Refused("Không có kỳ ghi tiến độ " + key + "."));
        Progress before = round.correct(corrected, seen);
        Progress after = round.progress().orElseThrow();
        Actor actor = people.actorAsHead(login, register.item(workItem).lead());
        for (RoundPart part : RoundPart.values()) {
            if (!part.of(before).equals(part.of(after))) {
                journal.recordChange(
                        actor, key.subject(), part.value(), reason.strip(), part.of(before), part.of(after));
            }
        }
        events.publishEvent(new MonthReported(key));
    }
}
