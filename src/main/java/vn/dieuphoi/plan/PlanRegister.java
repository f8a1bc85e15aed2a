package vn.dieuphoi.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.engine.Registers;

/** The desk that keeps the adopted plans. */
@Service
@Transactional(readOnly = true)
public class PlanRegister {

    private static final Logger LOG = LoggerFactory.getLogger(PlanRegister.class);

    private final AdoptedPlans adopted;
    private final AdoptedHashes hashes;
    private final PlanRevisions revisions;
    private final Registers registers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** Parsing costs more than asking the database whether the content is still the same. */
    private final Map<PlanId, Parsed> parsed = new ConcurrentHashMap<>();

    PlanRegister(
            AdoptedPlans adopted,
            AdoptedHashes hashes,
            PlanRevisions revisions,
            Registers registers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.adopted = adopted;
        this.hashes = hashes;
        this.revisions = revisions;
        this.registers = registers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts the plan in force; one adopted before under its id is replaced. The same content again changes nothing.
     *
     * @param by who adopts it, for the record
     */
    @Transactional
    public Adoption adopt(Plan plan, String by) {
        return adopt(plan, Actor.of(by), "Áp dụng tệp kế hoạch");
    }

    /** @param reason why its content is this from now on, kept with the content */
    @Transactional
    public Adoption adopt(Plan plan, Actor by, String reason) {
        String document = PlanJson.canonical(plan);
        String sha256 = Sha256.hex(document);
        Optional<String> before = hashOf(plan.id());
        if (adopted.put(
                        plan.id().value(),
                        plan.from(),
                        plan.to(),
                        document,
                        sha256,
                        plan.issuedOn(),
                        clock.instant(),
                        by.person())
                == 0) {
            return Adoption.UNCHANGED;
        }
        Adoption adoption = before.isPresent() ? Adoption.REPLACED : Adoption.NEW;
        revisions.add(plan.id(), document, sha256, reason, by);
        LOG.info(
                "Kế hoạch {}: {}, {} mục, sha256 {} (trước đó: {}), người nhập: {}",
                plan.id().words(),
                adoption == Adoption.NEW ? "nhập mới" : "thay nội dung",
                plan.items().size(),
                sha256,
                before.orElse("chưa có"),
                by.person());
        events.publishEvent(new PlanAdopted(plan.id()));
        return adoption;
    }

    public Optional<Plan> find(PlanId plan) {
        return hashOf(plan)
                .map(sha256 -> parsed.compute(
                                plan,
                                (key, known) -> known != null && known.sha256().equals(sha256) ? known : parse(key))
                        .plan());
    }

    /**
     * The adopted plan of that id.
     *
     * @throws NoPlanAdopted when there is none
     */
    public Plan plan(PlanId plan) {
        return find(plan).orElseThrow(() -> new NoPlanAdopted(plan));
    }

    /**
     * An item of an adopted plan.
     *
     * @throws NoPlanAdopted when there is no such plan
     * @throws NoSuchItem when the plan has no item of that number
     */
    public PlanItem item(PlanId plan, ItemCode code) {
        return plan(plan).item(code);
    }

    /** Whether the plan is adopted here, and its day of issue has come. */
    public boolean inForce(PlanId plan) {
        return !closed(plan)
                && find(plan)
                        .filter(found -> !found.issuedOn().isAfter(LocalDate.now(clock)))
                        .isPresent();
    }

    /** The plans of this house whose period a day lies in, in force or not, by id. */
    public List<Plan> covering(LocalDate day) {
        return coveredBy(day).stream().map(this::plan).toList();
    }

    /**
     * The plan that something without a plan of its own belongs to on a day, as a timer or a task outside of any plan: the
     * first whose period the day lies in; without one, the calendar year's.
     */
    public PlanId on(LocalDate day) {
        return coveredBy(day).stream().findFirst().orElseGet(() -> PlanId.ofYear(day.getYear()));
    }

    /** The first day of a plan's period; of work outside of any adopted plan, that of the year in which it began. */
    public LocalDate firstDay(PlanId plan, LocalDate began) {
        return find(plan).map(Plan::from).orElseGet(() -> began.with(TemporalAdjusters.firstDayOfYear()));
    }

    /** The last day of a plan's period; of work outside of any adopted plan, that of the year in which it began. */
    public LocalDate lastDay(PlanId plan, LocalDate began) {
        return find(plan).map(Plan::to).orElseGet(() -> began.with(TemporalAdjusters.lastDayOfYear()));
    }

    /** The plan whose period ended the day before this one's begins; its unfinished items are carried on in this one. */
    public Optional<PlanId> before(PlanId plan) {
        LocalDate last = plan(plan).from().minusDays(1);
        return ids().stream().filter(id -> plan(id).to().equals(last)).findFirst();
    }

    /** The day on which the plan, in its present content, was adopted here. */
    public Optional<LocalDate> adoptedOn(PlanId plan) {
        return adopted.importedAtOf(plan.value()).map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    /** The adopted plans by id. */
    public List<PlanId> ids() {
        return periods().stream().map(period -> new PlanId(period.plan())).toList();
    }

    /** Whether it was read in from an archive: it is read, and nothing of it begins. */
    public boolean closed(PlanId plan) {
        return periods().stream()
                .anyMatch(period -> period.readInAt() != null && period.plan().equals(plan.value()));
    }

    private Optional<String> hashOf(PlanId plan) {
        return ReadOnlyThread.reads()
                ? periods().stream()
                        .filter(period -> period.plan().equals(plan.value()))
                        .map(AdoptedPlans.Period::sha256)
                        .findFirst()
                : hashes.findById(plan.value()).map(AdoptedHash::sha256);
    }

    private List<PlanId> coveredBy(LocalDate day) {
        return periods().stream()
                .filter(period -> period.readInAt() == null
                        && !period.beginsOn().isAfter(day)
                        && !period.endsOn().isBefore(day))
                .map(period -> new PlanId(period.plan()))
                .toList();
    }

    private List<AdoptedPlans.Period> periods() {
        return registers.kept("plans", () -> List.copyOf(adopted.periods()));
    }

    private Parsed parse(PlanId plan) {
        AdoptedPlan row = adopted.findByPlan(plan.value()).orElseThrow(() -> new NoPlanAdopted(plan));
        return new Parsed(row.sha256(), row.plan());
    }

    private record Parsed(String sha256, Plan plan) {}
}
