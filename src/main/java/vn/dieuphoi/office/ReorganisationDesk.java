package vn.dieuphoi.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.handover.HeldTask;
import vn.dieuphoi.office.handover.HeldTasks;
import vn.dieuphoi.office.head.HeadRegister;
import vn.dieuphoi.office.succession.LedItem;
import vn.dieuphoi.office.succession.LedWork;
import vn.dieuphoi.office.succession.OfficesMerged;
import vn.dieuphoi.office.succession.Succession;
import vn.dieuphoi.office.succession.SuccessionStep;

/**
 * Where administrators carry out what was decided about offices: renamed, founded, merged into another, split. It takes
 * effect on the day it is entered; what is open moves in one transaction, what was recorded stays under the old name.
 */
@Service
@Transactional
public class ReorganisationDesk {

    private final RegisteredParties parties;
    private final PartyRegister register;
    private final List<Succession> successions;
    private final LedWork ledWork;
    private final HeldTasks tasks;
    private final HeadRegister heads;
    private final OfficeLog log;
    private final Staffing staffing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReorganisationDesk(
            RegisteredParties parties,
            PartyRegister register,
            List<Succession> successions,
            LedWork ledWork,
            HeldTasks tasks,
            HeadRegister heads,
            OfficeLog log,
            Staffing staffing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staffing = staffing;
        this.events = events;
        this.parties = parties;
        this.register = register;
        this.successions = successions;
        this.ledWork = ledWork;
        this.tasks = tasks;
        this.heads = heads;
        this.log = log;
        this.clock = clock;
    }

    /** What a merger would move, before it does. */
    @Transactional(readOnly = true)
    public List<SuccessionStep> preview(PartyCode old, PartyCode successor) {
        requirePossible(old, successor);
        return successions.stream()
                .map(each -> new SuccessionStep(each.what(), each.count(old)))
                .toList();
    }

    public List<SuccessionStep> merge(PartyCode old, PartyCode successor, String reason, Actor actor) {
        requirePossible(old, successor);
        requireReason(reason);
        List<SuccessionStep> moved = successions.stream()
                .map(each -> new SuccessionStep(each.what(), each.move(old, successor, actor)))
                .toList();
        Set<String> spellings = register.party(old).dissolve(successor, today());
        parties.saveAndFlush(register.party(old));
        register.party(successor).know(spellings);
        heads.look();
        log.record(
                actor,
                old.subject(),
                "Giải thể, sáp nhập",
                reason.strip(),
                register.party(old).name(),
                register.party(successor).name());
        events.publishEvent(new OfficesMerged(successor));
        return moved;
    }

    @Transactional(readOnly = true)
    public List<LedItem> ledBy(PartyCode office) {
        return ledWork.openOf(office);
    }

    /**
     * Hands chosen pieces of work with their open tasks to another office: how an office is split.
     *
     * @param despiteNobody whether it is meant that nobody works there yet
     */
    public int handItems(
            PartyCode from, PartyCode to, Collection<String> keys, boolean despiteNobody, String reason, Actor actor) {
        if (keys.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một công việc.");
        }
        requireReason(reason);
        register.party(to).requireAlive();
        if (from.equals(to)) {
            throw new Refused("Đơn vị nhận phải khác đơn vị giao.");
        }
        if (!despiteNobody && staffing.nobodyWorksIn(to)) {
            throw new Refused("Chưa có ai làm việc ở " + register.party(to).name()
                    + " nên việc chuyển sang không có người nhận. Hãy chọn đơn vị khác, thêm người ở trang Nhân sự"
                    + " trước, hoặc đánh dấu “Vẫn chuyển” nếu người sẽ được thêm ngay sau đó.");
        }
        List<String> led = ledBy(from).stream().map(LedItem::key).toList();
        for (String key : keys) {
            if (!led.contains(key)) {
                throw new Refused("Công việc " + key + " không còn do đơn vị này chủ trì; hãy tải lại trang.");
            }
            ledWork.handOver(key, to, reason.strip(), actor);
            for (HeldTask task : tasks.ofWork(key)) {
                if (task.isOwedBy(from) && !task.ofRequest()) {
                    tasks.regroup(task.id(), from, to);
                    tasks.give(task, null, null);
                }
            }
        }
        return keys.size();
    }

    private void requirePossible(PartyCode old, PartyCode successor) {
        if (old.equals(successor)) {
            throw new Refused("Đơn vị kế thừa phải khác đơn vị giải thể.");
        }
        Party before = register.party(old);
        Party after = register.party(successor);
        before.requireAlive();
        after.requireAlive();
        if (before.kind() != after.kind() || before.kind() == PartyKind.SET || before.kind() == PartyKind.OPEN_SET) {
            throw new Refused("Chỉ sáp nhập đơn vị cùng loại: đơn vị trực thuộc với nhau, cơ quan bên ngoài với nhau.");
        }
        before.requireNoDuty();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi căn cứ (số, ngày quyết định); căn cứ được giữ trong lịch sử.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
