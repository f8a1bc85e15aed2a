package vn.dieuphoi.board.leaders.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.board.LateBoard;
import vn.dieuphoi.board.LateWork;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.preview.ActTrial;
import vn.dieuphoi.board.web.BoardWords;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.DirectivesForMany;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** One late thing: each directive that can be given about it, and what that would end, before it is given. */
@Controller
@RequestMapping("/bang/phieu")
class NoticeController {

    private final LateBoard late;
    private final NoticeDesk notices;
    private final DirectivesForMany directives;
    private final HeldDirectives held;
    private final ActTrial trial;
    private final Viewers viewers;
    private final BoardWords words;

    NoticeController(
            LateBoard late,
            NoticeDesk notices,
            DirectivesForMany directives,
            HeldDirectives held,
            ActTrial trial,
            Viewers viewers,
            BoardWords words) {
        this.late = late;
        this.notices = notices;
        this.directives = directives;
        this.held = held;
        this.trial = trial;
        this.viewers = viewers;
        this.words = words;
    }

    /** What the person has chosen and typed so far. */
    record Typed(
            @BindParam("ma") @Nullable String asked,
            @BindParam("loai") Directive.@Nullable Kind kind,
            @BindParam("han") @Nullable String day,
            @BindParam("don-vi") @Nullable String office,
            @BindParam("ly-do") @Nullable String reason) {

        public String notice() {
            return Objects.requireNonNullElse(asked, "");
        }

        public Directive.Kind chosen() {
            return kind == null ? Directive.Kind.REMIND : kind;
        }

        /** What the preview depends on. */
        public String seal() {
            return "%s %s %s"
                    .formatted(chosen(), Objects.requireNonNullElse(day, ""), Objects.requireNonNullElse(office, ""));
        }

        /** @throws Refused when something is lacking */
        Directive directive(String reasonOtherwise) {
            @Nullable
            LocalDate until = chosen() != Directive.Kind.EXTEND || day == null || day.isBlank()
                    ? null
                    : TypedDate.field("Hạn mới").read(day);
            @Nullable
            PartyCode to = chosen() != Directive.Kind.CHANGE_OFFICE || office == null || office.isBlank()
                    ? null
                    : new PartyCode(office);
            return new Directive(chosen(), reason == null || reason.isBlank() ? reasonOtherwise : reason, until, to);
        }
    }

    @GetMapping
    String page(Typed typed, Authentication login, Model model) {
        return show(typed, login, model);
    }

    /** The same with what was typed, which is too long for an address. */
    @PostMapping("/xem-truoc")
    String preview(Typed typed, Authentication login, Model model) {
        return show(typed, login, model);
    }

    /** @param seen what the last preview showed; what was chosen since is shown first */
    @PostMapping
    String give(
            Typed typed,
            @RequestParam(name = "da-xem", defaultValue = "") String seen,
            @RequestParam(name = "ke-hoach") String plan,
            Authentication login,
            Model model,
            RedirectAttributes back) {
        LateWork thing = thing(typed.notice(), login);
        if (!seen.equals(typed.seal())) {
            return show(typed, login, model);
        }
        try {
            held.hold(
                    viewers.viewer(login).person(),
                    Set.of(typed.notice()),
                    typed.directive(""),
                    "1 việc của " + thing.party() + (thing.work() == null ? "" : ", mục " + thing.workNumber()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(typed, login, model);
        }
        back.addAttribute("ke-hoach", plan);
        return "redirect:/bang";
    }

    private String show(Typed typed, Authentication login, Model model) {
        LateWork thing = thing(typed.notice(), login);
        model.addAttribute("thing", thing);
        model.addAttribute("typed", typed);
        model.addAttribute("words", words);
        model.addAttribute("classes", Doing.counted());
        model.addAttribute("request", notices.notice(typed.notice()).ofRequest() ? typed.notice() : null);
        model.addAttribute("kinds", notices.possible(typed.notice()));
        model.addAttribute("offices", notices.otherOffices(typed.notice()));
        WorkKey.of(Subject.of(Objects.requireNonNullElse(thing.work(), ""))).ifPresent(work -> {
            model.addAttribute("plan", work.plan());
            try {
                Directive directive = typed.directive("Xem trước");
                model.addAttribute(
                        "effect",
                        trial.of(
                                work,
                                List.of(),
                                () -> directives.directOne(
                                        typed.notice(),
                                        directive,
                                        viewers.viewer(login).person())));
            } catch (Refused cannot) {
                model.addAttribute("lacking", cannot.getMessage());
            }
        });
        return "leaders-notice";
    }

    private LateWork thing(String notice, Authentication login) {
        if (!viewers.leads(login)) {
            throw NotTheirs.place();
        }
        List<LateWork> all = late.late(viewers.viewer(login)).stream()
                .flatMap(alike -> alike.each().stream())
                .toList();
        return all.stream()
                .filter(one -> one.waits()
                        && notice.equals(one.notice())
                        && !held.notices().contains(notice))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
