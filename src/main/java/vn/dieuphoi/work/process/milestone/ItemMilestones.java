package vn.dieuphoi.work.process.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.OfficeHours;
import vn.dieuphoi.work.process.WorkVariables;

/** The milestones of an item as its plan says them. Each is asked ten working days before its day. */
@Component("milestones")
@ExpressionBean("Các mốc mà kế hoạch ghi cho mục")
public class ItemMilestones {

    static final String PROCESS = "item-milestones";

    private static final int WORKING_DAYS_BEFORE = 10;

    /** Nothing is born overdue. */
    private static final int WORKING_DAYS_AT_LEAST = 3;

    private final PlanRegister plans;
    private final WorkRegister register;
    private final WorkingDays workingDays;
    private final ObjectProvider<RuntimeService> runtime;
    private final Clock clock;

    ItemMilestones(
            PlanRegister plans,
            WorkRegister register,
            WorkingDays workingDays,
            ObjectProvider<RuntimeService> runtime,
            Clock clock) {
        this.runtime = runtime;
        this.plans = plans;
        this.register = register;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @ExpressionMethod("danh sách mốc của mục còn phải báo")
    public List<String> of(String workItem) {
        WorkKey work = new WorkKey(workItem);
        List<Milestone> all = all(work);
        ToldMilestones told = new ToldMilestones(register.stepsOf(work), all);
        Set<String> asked = asked(work);
        return IntStream.rangeClosed(1, all.size())
                .filter(number -> told.of(number, all.get(number - 1)).isEmpty())
                .mapToObj(number -> new MilestoneKey(work, number).toString())
                .filter(key -> !asked.contains(key))
                .toList();
    }

    /** Those for which something waits or is open already. */
    private Set<String> asked(WorkKey work) {
        String[] running = runtime
                .getObject()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(work.value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        return running.length == 0
                ? Set.of()
                : runtime
                        .getObject()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(running)
                        .variableName(WorkVariables.MILESTONE.name())
                        .list()
                        .stream()
                        .map(variable -> String.valueOf(variable.getValue()))
                        .collect(Collectors.toSet());
    }

    @ExpressionMethod("ngày bắt đầu hỏi kết quả của mốc")
    public Date opensOn(String milestone) {
        return OfficeHours.morningOf(workingDays.plus(day(milestone), -WORKING_DAYS_BEFORE));
    }

    @ExpressionMethod("đã đến lúc hỏi kết quả của mốc chưa")
    public boolean isDue(String milestone) {
        return !opensOn(milestone).toInstant().isAfter(clock.instant());
    }

    @ExpressionMethod("mục còn phải báo kết quả của mốc không")
    public boolean isAsked(String milestone) {
        MilestoneKey key = MilestoneKey.parse(milestone);
        return register.item(key.work()).isUnfinished() && find(key).isPresent();
    }

    @ExpressionMethod("hạn của mốc")
    public Date dueOn(String milestone) {
        return OfficeHours.eveningOf(workingDays.notBefore(
                day(milestone), LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE), WORKING_DAYS_AT_LEAST));
    }

    /** Empty when a revision of the plan has taken it out. */
    public Optional<Milestone> find(MilestoneKey key) {
        List<Milestone> all = all(key.work());
        return key.number() <= all.size() ? Optional.of(all.get(key.number() - 1)) : Optional.empty();
    }

    public List<Milestone> all(WorkKey work) {
        return plans.find(work.plan())
                .flatMap(plan -> work.itemCode().flatMap(plan::find))
                .map(PlanItem::milestones)
                .orElse(List.of());
    }

    /** Its working day; of one that is no more, the day of the item. */
    private LocalDate day(String milestone) {
        MilestoneKey key = MilestoneKey.parse(milestone);
        return workingDays.onOrBefore(find(key)
                .map(Milestone::due)
                .orElseGet(() -> register.item(key.work()).dueOn()));
    }
}
