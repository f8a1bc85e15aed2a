package vn.dieuphoi.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Sha256;

/** The desk that keeps the adopted plans of all years. */
@Service
@Transactional(readOnly = true)
public class PlanRegister {

    private static final Logger LOG = LoggerFactory.getLogger(PlanRegister.class);

    private final AdoptedPlans adopted;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** Parsing costs more than asking the database whether the content is still the same. */
    private final Map<Integer, Parsed> parsed = new ConcurrentHashMap<>();

    PlanRegister(AdoptedPlans adopted, Clock clock, ApplicationEventPublisher events) {
        this.adopted = adopted;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts the plan in force for its year; a plan adopted before is replaced. The same content again changes nothing.
     *
     * @param by who adopts it, for the record
     */
    @Transactional
    public Adoption adopt(Plan plan, String by) {
        String document = PlanJson.canonical(plan);
        String sha256 = Sha256.hex(document);
        Optional<String> before = adopted.sha256Of(plan.year());
        if (adopted.put(plan.year(), document, sha256, plan.issuedOn(), clock.instant(), by) == 0) {
            return Adoption.UNCHANGED;
        }
        Adoption adoption = before.isPresent() ? Adoption.REPLACED : Adoption.NEW;
        LOG.info(
                "Kế hoạch năm {}: {}, {} mục, sha256 {} (trước đó: {}), người nhập: {}",
                plan.year(),
                adoption == Adoption.NEW ? "nhập mới" : "thay nội dung",
                plan.items().size(),
                sha256,
                before.orElse("chưa có"),
                by);
        events.publishEvent(new PlanAdopted(plan.year()));
        return adoption;
    }

    public Optional<Plan> find(int year) {
        return adopted.sha256Of(year)
                .map(sha256 -> parsed.compute(
                                year,
                                (key, known) -> known != null && known.sha256().equals(sha256) ? known : parse(key))
                        .plan());
    }

    /**
     * The adopted plan of the year.
     *
     * @throws NoPlanAdopted when there is none
     */
    public Plan plan(int year) {
        return find(year).orElseThrow(() -> new NoPlanAdopted(year));
    }

    /**
     * An item of the adopted plan of the year.
     *
     * @throws NoPlanAdopted when there is no plan of that year
     * @throws NoSuchItem when the plan has no item of that number
     */
    public PlanItem item(int year, ItemCode code) {
        return plan(year).item(code);
    }

    /** Whether a plan of that year is adopted and its day of issue has come. */
    public boolean inForce(int year) {
        return find(year)
                .filter(plan -> !plan.issuedOn().isAfter(LocalDate.now(clock)))
                .isPresent();
    }

    /** The day on which the plan of the year, in its present content, was adopted here. */
    public Optional<LocalDate> adoptedOn(int year) {
        return adopted.importedAtOf(year).map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    /** The years that have a plan, the earliest first. */
    public List<Integer> years() {
        return adopted.years();
    }

    private Parsed parse(int year) {
        AdoptedPlan row = adopted.findByYear(year).orElseThrow(() -> new NoPlanAdopted(year));
        return new Parsed(row.sha256(), row.plan());
    }

    private record Parsed(String sha256, Plan plan) {}
}
