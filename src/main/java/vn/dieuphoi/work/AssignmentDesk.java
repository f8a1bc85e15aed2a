package vn.dieuphoi.work;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;

/** Where leadership gives an office a task outside the plan, and takes the result. */
@Service
@Transactional
public class AssignmentDesk {

    private final Assignments assignments;
    private final WorkRegister register;
    private final Journal journal;
    private final Clock clock;

    AssignmentDesk(Assignments assignments, WorkRegister register, Journal journal, Clock clock) {
        this.assignments = assignments;
        this.register = register;
        this.journal = journal;
        this.clock = clock;
    }

    public WorkKey open(AssignmentOrder order, String processInstance) {
        if (order.dueOn().isBefore(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))) {
            throw new Refused("Hạn hoàn thành đã qua; hãy chọn một ngày từ hôm nay trở đi.");
        }
        WorkKey key =
                register.openAdHoc(order.content(), order.office(), order.dueOn(), processInstance, order.assigner());
        assignments.save(new Assignment(key, order));
        return key;
    }

    public void handIn(WorkKey key, String result, @Nullable String evidence, String actor) {
        assignment(key).handIn(result, evidence);
        journal.record(actor, key.value(), "Nộp kết quả việc được giao", result);
    }

    public void accept(WorkKey key, String actor) {
        register.complete(key, assignment(key).result().orElse(""), actor);
    }

    public void giveBack(WorkKey key, String reason, String actor) {
        journal.record(actor, key.value(), "Trả lại kết quả", reason);
    }

    @Transactional(readOnly = true)
    public Assignment assignment(WorkKey key) {
        return assignments.findById(key.value()).orElseThrow(() -> new Refused("Không có việc được giao " + key + "."));
    }
}
