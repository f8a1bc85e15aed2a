package vn.dieuphoi.board.leaders.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.board.LateBoard;
import vn.dieuphoi.board.LateWork;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;

/** Gives one directive for many rows of the board, and takes it back within its minute. */
@Controller
@RequestMapping("/bang/chi-dao")
class HeldController {

    /** What can be done with what is held. */
    enum Act {
        TAKE_BACK,
        HURRY
    }

    private final HeldDirectives held;
    private final LateBoard late;
    private final PlanRegister plans;
    private final Viewers viewers;

    HeldController(HeldDirectives held, LateBoard late, PlanRegister plans, Viewers viewers) {
        this.held = held;
        this.late = late;
        this.plans = plans;
        this.viewers = viewers;
    }

    /**
     * @param rows the notices of a row, each on a line
     * @param without notices left out of it
     * @param only the notices of the one row whose own button was pressed: it is urged, whatever else is chosen
     */
    @PostMapping
    String give(
            @RequestParam(name = "notices", required = false) @Nullable List<String> rows,
            @RequestParam(required = false) @Nullable List<String> without,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(name = "kind", defaultValue = "REMIND") Directive.Kind chosenKind,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String newDueOn,
            @RequestParam(name = "ke-hoach") String plan,
            Authentication login,
            RedirectAttributes back) {
        requireLeader(login);
        Directive.Kind kind = only == null ? chosenKind : Directive.Kind.REMIND;
        try {
            Set<String> chosen = lines(only == null ? rows : List.of(only));
            chosen.removeAll(lines(without));
            List<LateWork> things = late.late(viewers.viewer(login)).stream()
                    .flatMap(alike -> alike.each().stream())
                    .filter(one -> one.waits() && chosen.contains(one.notice()))
                    .toList();
            LocalDate until = day(kind, newDueOn);
            if (until != null) {
                requireWithinPlans(until, things);
            }
            Set<String> theirs = things.stream().map(LateWork::notice).collect(Collectors.toSet());
            held.hold(viewers.viewer(login).person(), theirs, new Directive(kind, reason, until, null), words(things));
        } catch (Refused refused) {
            back.addFlashAttribute("refused", refused.getMessage());
            back.addFlashAttribute("typedReason", reason);
            back.addFlashAttribute("typedDay", newDueOn);
        }
        return "redirect:/bang?ke-hoach=" + plan + "#chi-dao";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam Act act,
            @RequestParam(name = "ke-hoach") String plan,
            Authentication login,
            RedirectAttributes back) {
        requireLeader(login);
        String person = viewers.viewer(login).person();
        try {
            if (act == Act.TAKE_BACK) {
                held.takeBack(id, person);
                back.addFlashAttribute("done", "Đã hoàn tác; chưa có gì gửi đi.");
            } else {
                held.hurry(id, person);
            }
        } catch (Refused refused) {
            back.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/bang?ke-hoach=" + plan + "#chi-dao";
    }

    private void requireLeader(Authentication login) {
        if (!viewers.leads(login)) {
            throw NotTheirs.place();
        }
    }

    private static Set<String> lines(@Nullable List<String> values) {
        return values == null
                ? new TreeSet<>()
                : values.stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable LocalDate day(Directive.Kind kind, @Nullable String typed) {
        return kind != Directive.Kind.EXTEND || typed == null || typed.isBlank()
                ? null
                : TypedDate.field("Hạn mới").read(typed);
    }

    /** A day past the plan is confirmed where one thing is decided, as its form asks; told here, before the minute. */
    private void requireWithinPlans(LocalDate until, List<LateWork> things) {
        things.stream()
                .map(one -> plans.lastDay(
                        WorkKey.of(Subject.of(Objects.requireNonNullElse(one.work(), "")))
                                .map(WorkKey::plan)
                                .orElseGet(() -> plans.on(one.dueOn())),
                        one.dueOn()))
                .min(Comparator.naturalOrder())
                .ifPresent(last -> TypedDate.field("Hạn mới")
                        .notAfter(last, "vượt kế hoạch; đúng ý thì chỉ đạo từng việc")
                        .require(until));
    }

    private static String words(List<LateWork> things) {
        List<String> parties = things.stream().map(LateWork::party).distinct().toList();
        String named = parties.stream().limit(3).collect(Collectors.joining(", "));
        return "%d việc của %s%s"
                .formatted(
                        things.size(),
                        named,
                        parties.size() > 3 ? " và %d đơn vị khác".formatted(parties.size() - 3) : "");
    }
}
