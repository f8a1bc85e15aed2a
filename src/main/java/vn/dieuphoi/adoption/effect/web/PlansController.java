package vn.dieuphoi.adoption.effect.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.effect.AllPlans;
import vn.dieuphoi.adoption.effect.DraftOrders;
import vn.dieuphoi.adoption.effect.ListedPlan;
import vn.dieuphoi.adoption.effect.PlansThatLimp;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.PlanRevision;
import vn.dieuphoi.plan.PlanRevisions;
import vn.dieuphoi.plan.difference.PlanDifference;
import vn.dieuphoi.work.WorkRegister;

/** All plans; one plan with every content that it had; two of them beside each other. */
@Controller
@RequestMapping("/ke-hoach")
class PlansController {

    private final AllPlans plans;
    private final PlanRegister register;
    private final PlanRevisions revisions;
    private final WorkRegister work;
    private final PlanDrafts drafts;
    private final DraftOrders orders;
    private final PlansThatLimp limping;
    private final PersonRegister people;
    private final PlanPagesReader reader;
    private final AdoptionReader adopters;

    PlansController(
            AllPlans plans,
            PlanRegister register,
            PlanRevisions revisions,
            WorkRegister work,
            PlanDrafts drafts,
            DraftOrders orders,
            PlansThatLimp limping,
            PersonRegister people,
            PlanPagesReader reader,
            AdoptionReader adopters) {
        this.plans = plans;
        this.register = register;
        this.revisions = revisions;
        this.work = work;
        this.drafts = drafts;
        this.orders = orders;
        this.limping = limping;
        this.people = people;
        this.reader = reader;
        this.adopters = adopters;
    }

    @GetMapping
    String all(Authentication login, Model model) {
        reader.require(login);
        boolean adopts = adopters.may(login);
        List<ListedPlan> lines = plans.lines();
        Map<ListedPlan.Group, List<ListedPlan>> byGroup = new EnumMap<>(ListedPlan.Group.class);
        for (ListedPlan.Group group : ListedPlan.Group.values()) {
            byGroup.put(
                    group, lines.stream().filter(line -> line.group() == group).toList());
        }
        model.addAttribute("plans", lines);
        model.addAttribute("byGroup", byGroup);
        model.addAttribute("groups", ListedPlan.Group.values());
        model.addAttribute("drafts", adopts ? drafts.open() : List.of());
        model.addAttribute("limps", adopts ? limping.all() : List.of());
        model.addAttribute("adopts", adopts);
        return "plans";
    }

    @GetMapping("/{id:[a-z0-9-]+}")
    String one(@PathVariable PlanId id, Authentication login, Model model) {
        reader.require(login);
        Plan plan = register.plan(id);
        model.addAttribute("plan", plan);
        model.addAttribute("line", plans.line(id));
        model.addAttribute(
                "opened",
                work.ofPlan(id).stream()
                        .filter(reader.opens(login))
                        .map(item -> item.key().code())
                        .collect(Collectors.toSet()));
        model.addAttribute("revisions", revisions.of(id));
        model.addAttribute("people", people);
        model.addAttribute("zone", HoChiMinhTime.ZONE);
        model.addAttribute("adopts", adopters.may(login));
        return "plan";
    }

    /** @param draft compares the content in force with that of a draft */
    @GetMapping("/{id:[a-z0-9-]+}/so-sanh")
    String compare(
            @PathVariable PlanId id,
            @RequestParam(name = "tu", required = false) @Nullable Integer from,
            @RequestParam(name = "den", required = false) @Nullable Integer to,
            @RequestParam(name = "nhap", required = false) @Nullable Long draft,
            Authentication login,
            Model model) {
        reader.require(login);
        int newest = revisions.next(id) - 1;
        register.plan(id);
        int before = from == null ? Math.max(0, draft == null ? newest - 1 : newest) : from;
        model.addAttribute("id", id);
        model.addAttribute("before", PlanRevision.words(before));
        Plan after;
        if (draft != null) {
            adopters.require(login);
            PlanDraft found = drafts.draft(draft);
            after = orders.of(found, List.of(), "", Actor.of(login.getName())).content();
            model.addAttribute("after", "bản nháp " + found.name());
        } else {
            int number = to == null ? newest : to;
            after = revisions.content(id, number);
            model.addAttribute("after", PlanRevision.words(number));
        }
        model.addAttribute("changes", new PlanDifference(revisions.content(id, before), after).items());
        return "plan-compare";
    }
}
