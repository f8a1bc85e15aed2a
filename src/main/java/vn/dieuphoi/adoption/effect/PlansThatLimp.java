package vn.dieuphoi.adoption.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.look.DeployedVersions;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** What of a plan that runs would never start, or reach nobody, without a word: asked anew each time. */
@Component
@Transactional(readOnly = true)
public class PlansThatLimp {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PlanRegister plans;
    private final WorkRegister register;
    private final ItemModels models;
    private final DeployedVersions versions;
    private final StartRule startRule;
    private final PartyRegister parties;
    private final Staffing staffing;
    private final Clock clock;

    PlansThatLimp(
            PlanRegister plans,
            WorkRegister register,
            ItemModels models,
            DeployedVersions versions,
            StartRule startRule,
            PartyRegister parties,
            Staffing staffing,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.models = models;
        this.versions = versions;
        this.startRule = startRule;
        this.parties = parties;
        this.staffing = staffing;
        this.clock = clock;
    }

    /**
     * Something that is said until it is put right.
     *
     * @param key natural, so that nobody is told twice
     */
    public record Limp(String key, String says) {}

    /** Of all plans whose period runs. */
    public List<Limp> all() {
        return found(plan -> true);
    }

    /** Of those that were adopted before today: on the day itself their models may still be on their way. */
    List<Limp> settled() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return found(plan -> plans.adoptedOn(plan.id()).filter(today::isAfter).isPresent());
    }

    private List<Limp> found(Predicate<Plan> which) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        Set<String> deployed = versions.processes();
        List<Limp> found = new ArrayList<>();
        for (Plan plan : plans.covering(today)) {
            if (!which.test(plan)) {
                continue;
            }
            Map<ItemCode, String> processes = models.ofPlan(plan.id());
            Set<ItemCode> opened = register.itemsOf(plan.id()).stream()
                    .map(WorkItem::key)
                    .flatMap(key -> key.itemCode().stream())
                    .collect(Collectors.toSet());
            for (PlanItem item : plan.items()) {
                if (!opened.contains(item.code())) {
                    look(plan, item, deployed.contains(processes.getOrDefault(item.code(), "")), today, found);
                }
            }
        }
        return found;
    }

    private void look(Plan plan, PlanItem item, boolean modelled, LocalDate today, List<Limp> found) {
        String which = "Mục " + item.code() + " của kế hoạch " + plan.id().words() + " (" + item.title() + ")";
        LocalDate start = startRule.startOf(plan, item);
        if (!modelled) {
            found.add(limp(
                    plan,
                    item,
                    "model",
                    which + " chưa có mô hình nên không mở; cần mở từ " + start.format(DAY) + "."));
        } else if (start.plusDays(3).isBefore(today)) {
            found.add(limp(plan, item, "past", which + " phải mở từ " + start.format(DAY) + " mà chưa mở."));
        }
        item.leadOffice()
                .flatMap(lead -> nobody(plan, lead))
                .ifPresent(why -> found.add(limp(plan, item, "lead", which + ": " + why)));
    }

    private Optional<String> nobody(Plan plan, PartyCode lead) {
        if (parties.find(lead).isEmpty()) {
            return Optional.of("đơn vị chủ trì " + plan.nameOf(lead) + " không có trong danh bạ.");
        }
        return staffing.nobodyWorksIn(parties.inForce(lead))
                ? Optional.of("đơn vị chủ trì " + plan.nameOf(lead) + " chưa có ai làm việc.")
                : Optional.empty();
    }

    private static Limp limp(Plan plan, PlanItem item, String what, String says) {
        return new Limp("limp-" + plan.id() + "-" + item.code() + "!" + what, says);
    }
}
