package vn.dieuphoi.trace.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.trace.Trace;
import vn.dieuphoi.trace.TraceBook;
import vn.dieuphoi.work.PlansInWork;
import vn.dieuphoi.work.WorkKey;

/** The document of the plan, whose every line leads to what was made of it, and the whole chain of one piece of work. */
@Controller
@RequestMapping("/lan-theo")
class TraceController {

    private final TraceBook book;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final PlansInWork plans;

    TraceController(TraceBook book, PersonRegister people, PartyRegister parties, PlansInWork plans) {
        this.book = book;
        this.people = people;
        this.parties = parties;
        this.plans = plans;
    }

    @GetMapping
    String document(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            Authentication login,
            Model model) {
        PlanId plan = plans.shown(asked);
        model.addAttribute("plan", plan);
        model.addAttribute("plan", plan);
        model.addAttribute("lines", book.document(plan));
        model.addAttribute("readable", book.readableItems(plan, people.actsFor(login.getName()), administers(login)));
        return "plan-text";
    }

    /** @param key of the work ({@code 2023-3.4}), or the number of an item of the plan that pages show ({@code 3.4}) */
    @GetMapping("/{key}")
    String trace(@PathVariable String key, Authentication login, Model model) {
        String whole = WorkKey.isOne(key) ? key : plans.shown(null) + "-" + key;
        if (!WorkKey.isOne(whole)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Trace trace = book.of(new WorkKey(whole)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<PartyCode> groups = people.actsFor(login.getName());
        boolean administrator = administers(login);
        if (!administrator && !book.readableBy(trace, groups)) {
            throw NotTheirs.forbidden();
        }
        model.addAttribute("trace", trace);
        model.addAttribute("administrator", administrator);
        model.addAttribute("opensReports", administrator || parties.wholePlanIsOf(groups));
        return "trace";
    }

    private static boolean administers(Authentication login) {
        return login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
    }
}
