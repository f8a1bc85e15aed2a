package vn.dieuphoi.work.process.item;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.TypedNumber;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.engine.form.FieldLabels;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.PaperQuestion;
import vn.dieuphoi.paper.PaperSource;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.paper.TextChange;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** What the lead of an item has handed in, as the paper with which it comes before leadership. */
@Component
class ResultsToSign implements PaperSource {

    private static final String FORM = "leadership-decision";

    private final WorkRegister register;
    private final PlanRegister plans;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final FieldLabels labels;
    private final Signing signing;
    private final DepartmentRegister department;
    private final Clock clock;

    ResultsToSign(
            WorkRegister register,
            PlanRegister plans,
            PartyRegister parties,
            PersonRegister people,
            FieldLabels labels,
            Signing signing,
            DepartmentRegister department,
            Clock clock) {
        this.register = register;
        this.plans = plans;
        this.parties = parties;
        this.people = people;
        this.labels = labels;
        this.signing = signing;
        this.department = department;
        this.clock = clock;
    }

    @Override
    public Optional<PaperToDecide> paper(PaperQuestion question) {
        String work = question.work();
        return question.form().equals(FORM) && work != null
                ? register.find(new WorkKey(work)).map(item -> paper(item, question))
                : Optional.empty();
    }

    private PaperToDecide paper(WorkItem item, PaperQuestion question) {
        Department now = department.now();
        List<List<StepRecord>> steps = steps(item.key());
        Party lead = parties.party(item.lead());
        List<Paper.Block> body = new ArrayList<>();
        body.add(Paper.Text.of("%s trình %s: %s, với kết quả đã làm như sau:"
                .formatted(lead.name(), now.leadershipFirst(), Vietnamese.within(question.label()))));
        int number = 1;
        for (List<StepRecord> step : steps) {
            StepRecord newest = step.get(step.size() - 1);
            body.add(new Paper.Heading("%d. %s".formatted(number++, title(newest)), 2));
            said(newest).forEach((label, words) -> body.add(Paper.Text.of(label + ": " + words)));
            body.add(new Paper.Text(
                    "Người nộp: %s, ngày %s."
                            .formatted(
                                    people.displayName(newest.actor()),
                                    Vietnamese.date(LocalDate.ofInstant(newest.recordedAt(), HoChiMinhTime.ZONE))),
                    true));
        }
        if (steps.isEmpty()) {
            body.add(Paper.Text.of("Chưa có bước nào nộp kết quả."));
        }
        body.add(Paper.Text.of("Kính trình %s xem xét, quyết định./.".formatted(now.leadershipFirst())));
        List<TextChange> changes = steps.stream()
                .filter(step -> step.size() > 1)
                .flatMap(step ->
                        TextChange.between(words(step.get(step.size() - 2)), words(step.get(step.size() - 1))).stream())
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return new PaperToDecide(
                new Paper(
                        Paper.Letterhead.blank(now, "TTr", today.getYear()),
                        "DỰ THẢO",
                        "TỜ TRÌNH",
                        "%s: %s %s"
                                .formatted(
                                        question.label(),
                                        Vietnamese.within(item.key().words()),
                                        item.title()),
                        "Kính gửi: " + now.leadershipFirst(),
                        bases(item.key()),
                        body,
                        new Paper.Signature(List.of(presents(lead)), ""),
                        new Paper.Signature(signing.lines(question.person()), ""),
                        List.of("Như trên;", lead.name() + ";", "Lưu: VT."),
                        today),
                "to-trinh-" + item.key().value(),
                List.of("%d bước đã nộp kết quả.".formatted(steps.size())),
                changes.isEmpty() ? "" : "So với lần nộp trước",
                changes,
                "/muc/" + item.key().value(),
                null);
    }

    private String presents(Party lead) {
        return people.head(lead.code())
                .map(Person::position)
                .map(Vietnamese::capitals)
                .orElse(Vietnamese.capitals(lead.name()));
    }

    private List<String> bases(WorkKey key) {
        List<String> bases = new ArrayList<>();
        key.itemCode()
                .flatMap(code -> plans.find(key.plan())
                        .flatMap(plan -> plan.find(code).map(found -> {
                            bases.add("Căn cứ %s;".formatted(plan.document().named()));
                            return found;
                        })))
                .map(PlanItem::assignmentText)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> bases.add("Căn cứ phân công tại mục %s: %s".formatted(key.code(), text)));
        return bases;
    }

    /** Each step once, with all the times that it was handed in. */
    private List<List<StepRecord>> steps(WorkKey key) {
        Map<String, List<StepRecord>> steps = new LinkedHashMap<>();
        register.stepsOf(key)
                .forEach(step -> steps.computeIfAbsent(
                                step.step() + "/" + step.unit().orElse(""), name -> new ArrayList<>())
                        .add(step));
        return List.copyOf(steps.values());
    }

    private static String title(StepRecord step) {
        return step.name() + step.unit().map(unit -> " (" + unit + ")").orElse("");
    }

    private String words(StepRecord step) {
        return said(step).entrySet().stream()
                .map(field -> title(step) + ", " + Vietnamese.within(field.getKey()) + ": "
                        + field.getValue().replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    /** By the labels of the fields. */
    private Map<String, String> said(StepRecord step) {
        Map<String, String> said = new LinkedHashMap<>();
        step.values().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
            String words = words(field.getValue());
            if (!words.isBlank() && !field.getKey().equals("decision")) {
                labels.of(field.getKey()).ifPresent(label -> said.put(label, words));
            }
        });
        return said;
    }

    /** Forms hand days in as ISO has them. */
    private static String dayOr(String text) {
        try {
            return Vietnamese.date(LocalDate.parse(text));
        } catch (DateTimeParseException words) {
            return text;
        }
    }

    private static String words(@Nullable Object value) {
        if (value instanceof String text) {
            return dayOr(text.strip());
        }
        if (value instanceof Number number) {
            return TypedNumber.of(number).map(Vietnamese::number).orElse("");
        }
        return value instanceof Collection<?> many ? Vietnamese.list(many) : "";
    }
}
