package vn.dieuphoi.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.document.TargetSheet;
import vn.dieuphoi.reporting.targets.TargetBoard;
import vn.dieuphoi.reporting.targets.TargetDesk;
import vn.dieuphoi.reporting.targets.TargetHistory;
import vn.dieuphoi.reporting.targets.TargetState;

/** The targets of section II: everybody reads them, the standing office enters figures. */
@Controller
@RequestMapping("/chi-tieu")
class TargetsController {

    private static final MediaType EXCEL =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final TargetBoard board;
    private final TargetDesk desk;
    private final TargetSheet sheet;
    private final PlanRegister plans;
    private final ReportingCalendar calendar;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Clock clock;

    TargetsController(
            TargetBoard board,
            TargetDesk desk,
            TargetSheet sheet,
            PlanRegister plans,
            ReportingCalendar calendar,
            PersonRegister people,
            PartyRegister parties,
            Clock clock) {
        this.board = board;
        this.desk = desk;
        this.sheet = sheet;
        this.plans = plans;
        this.calendar = calendar;
        this.people = people;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String nam,
            @RequestParam(required = false) @Nullable LocalDate ngay,
            @RequestParam(name = "trang-thai", required = false) @Nullable TargetState state,
            Authentication login,
            Model model) {
        PlanId plan = plan(nam);
        LocalDate day = day(plan, ngay);
        List<TargetRow> all = board.upTo(plan, day).stream().map(TargetRow::new).toList();
        Map<TargetState, Integer> counts = new EnumMap<>(TargetState.class);
        all.forEach(row -> counts.merge(row.standing().state(), 1, Integer::sum));
        model.addAttribute("plan", plan);
        model.addAttribute("plans", plans.ids());
        model.addAttribute("day", day);
        model.addAttribute("periods", periods(plan));
        model.addAttribute("state", state);
        model.addAttribute("counts", counts);
        model.addAttribute("total", all.size());
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(row -> state == null || row.standing().state() == state)
                        .toList());
        model.addAttribute("writer", writer(login));
        return "targets";
    }

    /** The cut-offs that have passed, as days to look at. */
    private List<ReportingPeriod> periods(PlanId id) {
        return plans.find(id).map(ReportingQuarter::of).orElse(List.of()).stream()
                .map(quarter -> calendar.period(id, quarter))
                .filter(period -> !period.cutOff().isAfter(today()))
                .toList();
    }

    @GetMapping("/tai-ve")
    ResponseEntity<byte[]> download(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String nam,
            @RequestParam(required = false) @Nullable LocalDate ngay) {
        PlanId plan = plan(nam);
        LocalDate day = day(plan, ngay);
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chi-tieu-" + plan + "-" + day + ".xlsx")
                                .build()
                                .toString())
                .body(sheet.render(plan, day, board.upTo(plan, day)));
    }

    @GetMapping("/{code}")
    String target(
            @PathVariable String code,
            @RequestParam(name = "ke-hoach", required = false) @Nullable String nam,
            @RequestParam(required = false) @Nullable Long sua,
            Authentication login,
            Model model) {
        PlanId plan = plan(nam);
        Target target = target(plan, code);
        MeasureForm form = sua == null
                ? MeasureForm.blank(today())
                : board.historyOf(plan, target)
                        .find(sua)
                        .map(measurement -> MeasureForm.of(target, measurement))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(plan, target, sua, form, login, model);
    }

    /** @param sua the measurement that is corrected; null for a new one */
    @PostMapping("/{code}")
    String enter(
            @PathVariable String code,
            @RequestParam("ke-hoach") PlanId nam,
            @RequestParam(required = false) @Nullable Long sua,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        if (!writer(login)) {
            throw NotTheirs.place();
        }
        Target target = target(nam, code);
        MeasureForm form = new MeasureForm(typed);
        Actor actor = people.actorFor(login.getName(), standingOffice());
        try {
            if (sua == null) {
                desk.measure(nam, target.code(), form.read(target), actor);
                next.addFlashAttribute("done", "Đã ghi số liệu của chỉ tiêu.");
            } else {
                desk.correct(nam, target.code(), sua, form.read(target), form.get("reason"), actor);
                next.addFlashAttribute("done", "Đã ghi đính chính; số liệu cũ vẫn giữ trong lịch sử.");
            }
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(nam, target, sua, form, login, model);
        }
        next.addAttribute("ke-hoach", nam);
        return "redirect:/chi-tieu/" + target.code();
    }

    private String page(
            PlanId plan, Target target, @Nullable Long sua, MeasureForm form, Authentication login, Model model) {
        TargetHistory history = board.historyOf(plan, target);
        model.addAttribute("plan", plan);
        model.addAttribute("row", new TargetRow(history.standing()));
        model.addAttribute("history", history);
        model.addAttribute(
                "chart", target.value() == null ? null : TargetChart.of(target, plans.plan(plan), history.inForce()));
        model.addAttribute(
                "structure",
                target.value() == null
                        ? StructureChart.of(target, history.standing().latest())
                        : null);
        model.addAttribute("people", people);
        model.addAttribute("zone", HoChiMinhTime.ZONE);
        model.addAttribute("form", form);
        model.addAttribute("corrected", sua);
        model.addAttribute("writer", writer(login));
        return "target";
    }

    private Target target(PlanId plan, String code) {
        try {
            return desk.target(plan, new TargetCode(code));
        } catch (IllegalArgumentException | Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
    }

    /** That of today, or the last that is adopted. */
    private PlanId plan(@Nullable String wanted) {
        if (wanted != null) {
            return new PlanId(wanted);
        }
        List<PlanId> adopted = plans.ids();
        PlanId now = plans.on(today());
        return adopted.isEmpty() || adopted.contains(now) ? now : adopted.get(adopted.size() - 1);
    }

    /** Today, or the last day of a plan whose period is over. */
    private LocalDate day(PlanId plan, @Nullable LocalDate wanted) {
        LocalDate end = plans.lastDay(plan, today());
        return wanted != null ? wanted : today().isAfter(end) ? end : today();
    }

    private boolean writer(Authentication login) {
        return parties.standingOfficeIn(people.actsFor(login.getName()));
    }

    private PartyCode standingOffice() {
        return parties.standingOffice().code();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
