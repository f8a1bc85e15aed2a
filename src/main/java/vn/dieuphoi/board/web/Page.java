package vn.dieuphoi.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.board.web.plan.PlanSwitch;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.PlansInWork;

/** What every page of ours shows around its own content. */
@ControllerAdvice
class Page {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Vietnamese.LOCALE);

    private final boolean demonstration;
    private final PersonRegister people;
    private final Viewers viewers;
    private final PlansInWork plans;
    private final PlanSwitch planSwitch;
    private final Clock clock;

    Page(
            Environment environment,
            PersonRegister people,
            Viewers viewers,
            PlansInWork plans,
            PlanSwitch planSwitch,
            Clock clock) {
        this.plans = plans;
        this.planSwitch = planSwitch;
        this.viewers = viewers;
        demonstration = Arrays.asList(environment.getActiveProfiles()).contains("demo");
        this.people = people;
        this.clock = clock;
    }

    /** The day of the application, which in the demonstration is not the machine's. */
    @ModelAttribute("today")
    String today() {
        return clock.instant().atZone(HoChiMinhTime.ZONE).format(TODAY);
    }

    /** For scripts: {@code 2023-03-01}. */
    @ModelAttribute("isoToday")
    LocalDate isoToday() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    /** Whether the page answers a form that was sent, mostly because it was refused; the attribute is left out elsewhere. */
    @ModelAttribute("posted")
    @Nullable
    String posted(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) ? "true" : null;
    }

    /** Whether the clock bar stands at the top. */
    @ModelAttribute("demonstration")
    boolean demonstration() {
        return demonstration;
    }

    /** Whether there is a plan at all; before the first the menu has little to lead to. Nothing is read for nobody. */
    @ModelAttribute("anyPlan")
    boolean anyPlan(@Nullable Principal login) {
        return login == null || plans.any();
    }

    /**
     * Whether the home page shows the plan, or only what the viewer's own body is asked; and the plans between which the head
     * of the page switches, none for whom the plan is no matter.
     */
    @ModelAttribute
    void plans(@Nullable Authentication login, HttpServletRequest request, Model model) {
        boolean seesThePlan = viewers.seesThePlan(login);
        model.addAttribute("seesThePlan", seesThePlan);
        model.addAttribute("planChoices", seesThePlan ? planSwitch.choices(request) : List.of());
    }

    /** Whether the way to the department's reports stands in the menu. */
    @ModelAttribute("seesReports")
    boolean seesReports(@Nullable Authentication login) {
        return login != null && (viewers.administers(login) || viewers.seesEverything(login));
    }

    /** The path of the page, for its mark in the menu. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Who is logged in, as a person reads it. */
    @ModelAttribute("person")
    @Nullable
    String person(@Nullable Principal login) {
        return login == null ? null : people.displayName(login.getName());
    }
}
