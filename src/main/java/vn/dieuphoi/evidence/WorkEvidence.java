package vn.dieuphoi.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Files of a piece of work and of its months and quarters ({@code 2023-3.4}, {@code 2023-3.4@2023-06},
 * {@code 2023-3.4@2023-Q2}): the lead adds them, the lead, leadership and the standing office read them.
 */
@Component
class WorkEvidence implements EvidenceRights {

    private static final Pattern PERIOD =
            Pattern.compile("(?<year>\\d{4})(?:-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?");

    private final WorkRegister register;
    private final PartyRegister parties;
    private final PlanRegister plans;

    WorkEvidence(WorkRegister register, PartyRegister parties, PlanRegister plans) {
        this.register = register;
        this.plans = plans;
        this.parties = parties;
    }

    @Override
    public boolean knows(Subject subject) {
        return work(subject).isPresent();
    }

    @Override
    public void prepare(Collection<Subject> subjects) {
        register.several(subjects.stream()
                .flatMap(subject -> WorkKey.of(subject).stream())
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean maySee(Subject subject, Set<PartyCode> groups, String login) {
        return parties.wholePlanIsOf(groups) || mayAdd(subject, groups, login);
    }

    @Override
    public boolean mayAdd(Subject subject, Set<PartyCode> groups, String login) {
        return work(subject).filter(work -> groups.contains(work.lead())).isPresent();
    }

    @Override
    public Set<PartyCode> adders(Subject subject) {
        return work(subject).map(work -> Set.of(work.lead())).orElse(Set.of());
    }

    @Override
    public String title(Subject subject) {
        String period = subject.period().map(part -> ", kỳ " + period(part)).orElse("");
        return work(subject).map(WorkEvidence::title).orElse(subject.key()) + period;
    }

    private static String title(WorkItem work) {
        return (work.key().itemCode().isPresent() ? "Mục " : "Việc ")
                + work.key().number() + ". " + work.title();
    }

    /** "2023-06" is 06/2023, "2023-Q2" is Q2/2023. */
    private static String period(String part) {
        int dash = part.indexOf('-');
        return dash < 0 ? part : part.substring(dash + 1) + "/" + part.substring(0, dash);
    }

    @Override
    public Optional<String> page(Subject subject) {
        return work(subject).map(work -> "/muc/" + work.key());
    }

    private Optional<WorkItem> work(Subject asked) {
        boolean ownOrPeriod = asked.address().isEmpty() && asked.about().equals(asked);
        return ownOrPeriod
                ? asked.work()
                        .flatMap(key -> register.find(new WorkKey(key)))
                        .filter(work -> asked.period().isEmpty()
                                || isPeriodOf(work, asked.period().get()))
                : Optional.empty();
    }

    /** A month from the planned start on, a quarter or the year of the plan; nobody hands in for a month that never is. */
    private boolean isPeriodOf(WorkItem work, String part) {
        Matcher period = PERIOD.matcher(part);
        if (!period.matches()) {
            return false;
        }
        int year = Integer.parseInt(period.group("year"));
        if (period.group("month") != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(period.group("month")));
            return within(work, month, month) && !month.isBefore(YearMonth.from(work.plannedStart()));
        }
        int last = period.group("quarter") == null ? 12 : Integer.parseInt(period.group("quarter")) * 3;
        int first = period.group("quarter") == null ? 1 : last - 2;
        return within(work, YearMonth.of(year, first), YearMonth.of(year, last));
    }

    /** Whether some of these months lie in the period of the plan. */
    private boolean within(WorkItem work, YearMonth first, YearMonth last) {
        LocalDate begins = plans.firstDay(work.key().plan(), work.plannedStart());
        LocalDate ends = plans.lastDay(work.key().plan(), work.plannedStart());
        return !last.isBefore(YearMonth.from(begins)) && !first.isAfter(YearMonth.from(ends));
    }
}
