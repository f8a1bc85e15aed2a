package vn.dieuphoi.evidence;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Files of a piece of work and of its months and quarters ({@code 2023-3.4}, {@code 2023-3.4@2023-06},
 * {@code 2023-3.4@2023-Q2}): the lead adds them, the lead, leadership and the standing office read them.
 */
@Component
class WorkEvidence implements EvidenceRights {

    private static final Pattern PERIOD = Pattern.compile("(?<year>\\d{4})(-Q[1-4]|-(?<month>0[1-9]|1[0-2]))?");

    private final WorkRegister register;
    private final PartyRegister parties;

    WorkEvidence(WorkRegister register, PartyRegister parties) {
        this.register = register;
        this.parties = parties;
    }

    @Override
    public boolean knows(String subject) {
        return work(subject).isPresent();
    }

    @Override
    public boolean maySee(String subject, Set<PartyCode> groups, String login) {
        return groups.contains(parties.leadership().code())
                || groups.contains(parties.standingOffice().code())
                || mayAdd(subject, groups, login);
    }

    @Override
    public boolean mayAdd(String subject, Set<PartyCode> groups, String login) {
        return work(subject).filter(work -> groups.contains(work.lead())).isPresent();
    }

    @Override
    public Set<PartyCode> adders(String subject) {
        return work(subject).map(work -> Set.of(work.lead())).orElse(Set.of());
    }

    @Override
    public String title(String subject) {
        String period =
                Subject.of(subject).period().map(part -> ", kỳ " + period(part)).orElse("");
        return work(subject).map(WorkEvidence::title).orElse(subject) + period;
    }

    private static String title(WorkItem work) {
        return (work.key().itemCode().isPresent() ? "Mục " : "Việc ")
                + work.key().code() + ". " + work.title();
    }

    /** "2023-06" is 06/2023, "2023-Q2" is Q2/2023. */
    private static String period(String part) {
        int dash = part.indexOf('-');
        return dash < 0 ? part : part.substring(dash + 1) + "/" + part.substring(0, dash);
    }

    @Override
    public Optional<String> page(String subject) {
        return work(subject).map(work -> "/muc/" + work.key());
    }

    private Optional<WorkItem> work(String subject) {
        Subject asked = Subject.of(subject);
        boolean ownOrPeriod = asked.address().isEmpty() && asked.about().equals(asked);
        return ownOrPeriod
                ? asked.work()
                        .flatMap(key -> register.find(new WorkKey(key)))
                        .filter(work -> asked.period().isEmpty()
                                || isPeriodOf(work, asked.period().get()))
                : Optional.empty();
    }

    /** A month from the planned start on, a quarter or the year of the plan; nobody hands in for a month that never is. */
    private static boolean isPeriodOf(WorkItem work, String part) {
        Matcher period = PERIOD.matcher(part);
        if (!period.matches()
                || Integer.parseInt(period.group("year")) != work.key().year()) {
            return false;
        }
        return period.group("month") == null || !YearMonth.parse(part).isBefore(YearMonth.from(work.plannedStart()));
    }
}
