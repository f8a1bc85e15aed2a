package vn.dieuphoi.work.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.round.RoundKey;

/** What stands above every form: the item, what is asked, by when. */
@Component
class TaskDescription implements TaskContext {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String OWN = "Hạn do đơn vị tự đặt: ";

    private final WorkRegister register;
    private final PartyRegister parties;
    private final List<FormContent> contents;

    TaskDescription(WorkRegister register, PartyRegister parties, List<FormContent> contents) {
        this.register = register;
        this.parties = parties;
        this.contents = contents;
    }

    @Override
    public String describe(DelegateTask task) {
        String work = WorkVariables.WORK_ITEM
                .find(task)
                .flatMap(key -> register.find(new WorkKey(key)))
                .map(TaskDescription::title)
                .orElse("Việc của Sở");
        String unit = unit(task).map(words -> "\n" + words).orElse("");
        String due = Optional.ofNullable(task.getDueDate())
                .map(date -> LocalDate.ofInstant(date.toInstant(), HoChiMinhTime.ZONE))
                .map(day -> "\n" + (OwnDays.setsThatOf(task) ? OWN : "Hạn: ") + day.format(DAY))
                .orElse("");
        String asked = Optional.ofNullable(task.getDescription())
                .map(words -> "\n" + words)
                .orElse("");
        String known = contents.stream()
                .flatMap(content -> content.lines(task).stream())
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
        return work + unit + due + asked + known;
    }

    private static String title(WorkItem item) {
        return (item.key().itemCode().isPresent() ? item.key().words() + ". " : "Việc được giao. ") + item.title();
    }

    @Override
    public Optional<String> name(DelegateTask task) {
        return contents.stream().flatMap(content -> content.name(task).stream()).findFirst();
    }

    @Override
    public Optional<Date> due(DelegateTask task) {
        return contents.stream().flatMap(content -> content.due(task).stream()).findFirst();
    }

    @Override
    public String particular(DelegateTask task) {
        return WorkVariables.ROUND
                .find(task)
                .map(round -> new RoundKey(round).period().shortWords())
                .or(() -> unit(task))
                .or(() -> contents.stream()
                        .flatMap(content -> content.particular(task).stream())
                        .findFirst())
                .orElse("");
    }

    @Override
    public Optional<PlanId> plan(DelegateTask task) {
        return Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                .map(Subject::of)
                .flatMap(WorkKey::of)
                .map(WorkKey::plan)
                .or(() -> contents.stream()
                        .flatMap(content -> content.plan(task).stream())
                        .findFirst());
    }

    /** The district, enterprise or programme for which a step is done. */
    private static Optional<String> unit(DelegateTask task) {
        return WorkVariables.UNIT
                .find(task)
                .or(() ->
                        WorkVariables.PROGRAMME.find(task).map(programme -> "Chương trình, kế hoạch số " + programme));
    }

    @Override
    public Map<String, String> card(DelegateTask task) {
        Map<String, String> card = new HashMap<>();
        WorkVariables.WORK_ITEM.find(task).ifPresent(key -> card.put(CARD_ITEM, new WorkKey(key).number()));
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> parties.find(new PartyCode(HeadGroup.whole(group))).stream())
                .findFirst()
                .ifPresent(office -> card.put(CARD_OFFICE, office.shortName()));
        return card;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        Map<String, Object> values = new HashMap<>();
        // An earlier decision is a variable of the process; it must not stand ticked in the next form.
        WorkVariables.DECISION.find(task).ifPresent(earlier -> values.put(WorkVariables.DECISION.name(), ""));
        contents.forEach(content -> values.putAll(content.prefill(task)));
        return values;
    }
}
