package vn.dieuphoi.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedNumber;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.document.ReportFiles;
import vn.dieuphoi.reporting.dossier.IssuedReport;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.dossier.ReportPapers;
import vn.dieuphoi.reporting.dossier.ReportShelf;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.work.PlansInWork;

/** The reports of a plan: for leadership, the standing office and administrators. */
@Controller
@RequestMapping("/bao-cao")
class ReportsController {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType EXCEL =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int LONGEST_REASON = 1000;
    /** Of an office in a year. */
    private static final int MOST_PAPERS = 99_999;

    private static final int LONGEST_REPORT = 40_000;

    private final ReportShelf shelf;
    private final ReportPapers papers;
    private final FiguresDesk figures;
    private final ReportingCalendar calendar;
    private final ReportFiles files;
    private final ReportDesk desk;
    private final ReportReaders readers;
    private final PersonRegister people;
    private final PlansInWork plans;
    private final Clock clock;

    ReportsController(
            ReportShelf shelf,
            ReportPapers papers,
            FiguresDesk figures,
            ReportingCalendar calendar,
            ReportFiles files,
            ReportDesk desk,
            ReportReaders readers,
            PersonRegister people,
            PlansInWork plans,
            Clock clock) {
        this.plans = plans;
        this.shelf = shelf;
        this.papers = papers;
        this.figures = figures;
        this.calendar = calendar;
        this.files = files;
        this.desk = desk;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String shelf(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            Authentication login,
            Model model) {
        ReportReader reader = readers.of(login);
        PlanId plan = plans.shown(asked);
        model.addAttribute("plan", plan);
        model.addAttribute("entries", shelf.ofPlan(plan));
        model.addAttribute("reader", reader);
        return "reports";
    }

    @GetMapping("/{period}")
    String report(@PathVariable String period, Authentication login, Model model) {
        ReportReader reader = readers.of(login);
        ReportingPeriod shown = calendar.period(period);
        ReportDocument report = papers.current(shown.key());
        model.addAttribute("plan", shown.plan());
        model.addAttribute("reader", reader);
        model.addAttribute("report", report);
        model.addAttribute(
                "lateReporters",
                report.draft() && report.figures().ofYear() ? desk.missingReporters(period) : Map.of());
        model.addAttribute("editions", papers.editionsOf(period));
        model.addAttribute("versions", figures.versionsOf(period));
        model.addAttribute("differences", figures);
        model.addAttribute("people", people);
        model.addAttribute(
                "moment", DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE));
        return "report";
    }

    @GetMapping("/{period}/word")
    ResponseEntity<byte[]> word(
            @PathVariable String period, @RequestParam(required = false) @Nullable Integer lan, Authentication login) {
        readers.of(login);
        String key = calendar.period(period).key();
        return file(files.word(key, lan), WORD, files.name(key, lan) + ".docx");
    }

    @GetMapping("/{period}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String period, @RequestParam(required = false) @Nullable Integer lan, Authentication login) {
        readers.of(login);
        String key = calendar.period(period).key();
        return file(files.pdf(key, lan), MediaType.APPLICATION_PDF, files.name(key, lan) + ".pdf");
    }

    /** As the paper that is signed. */
    @GetMapping("/{period}/van-ban")
    String paper(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer lan,
            Authentication login,
            Model model) {
        ReportReader reader = readers.of(login);
        ReportingPeriod shown = calendar.period(period);
        model.addAttribute("plan", shown.plan());
        model.addAttribute("period", period);
        model.addAttribute("edition", lan);
        model.addAttribute("paper", files.paper(shown.key(), lan, reader.leader() ? login.getName() : null));
        return "report-paper";
    }

    @GetMapping("/{period}/excel")
    ResponseEntity<byte[]> excel(
            @PathVariable String period, @RequestParam(required = false) @Nullable Integer lan, Authentication login) {
        readers.of(login);
        String key = calendar.period(period).key();
        return file(files.excel(key, lan), EXCEL, files.name(key, lan) + ".xlsx");
    }

    /** Freezes the figures of any days, for a report on request. */
    @PostMapping
    String onRequest(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Authentication login,
            RedirectAttributes next) {
        readers.of(login).requireWriter();
        try {
            LocalDate first = TypedDate.field("Từ ngày").read(from);
            LocalDate last = TypedDate.field("Đến hết ngày")
                    .notBefore(first, "đứng trước ngày đầu")
                    .notAfter(
                            LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE)
                                    .minusDays(1),
                            "chưa qua nên chưa chốt được số liệu")
                    .read(to);
            String period = figures.freeze(calendar.period(plans.of(last), first, last), Actor.of(login.getName()))
                    .period();
            return "redirect:/bao-cao/" + period;
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("typed", Map.of("from", from, "to", to));
            return "redirect:/bao-cao";
        }
    }

    @PostMapping("/{period}/chot-lai")
    String correctFigures(
            @PathVariable String period, @RequestParam String reason, Authentication login, RedirectAttributes next) {
        readers.of(login).requireWriter();
        return doing(period, next, Map.of("figures", reason), () -> {
            int version = figures.correct(calendar.period(period), required(reason), Actor.of(login.getName()))
                    .version();
            return "Đã chốt lại số liệu, phiên bản " + version + ".";
        });
    }

    @PostMapping("/{period}/dinh-chinh")
    String correctReport(
            @PathVariable String period, @RequestParam String reason, Authentication login, RedirectAttributes next) {
        readers.of(login).requireLeader();
        return doing(period, next, Map.of("edition", reason), () -> {
            IssuedReport again = papers.correct(period, required(reason), Actor.of(login.getName()));
            return "Đã ban hành bản đính chính, lần " + again.edition() + ". Bản trước giữ nguyên.";
        });
    }

    @PostMapping("/{period}/so")
    String number(
            @PathVariable String period,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String on,
            Authentication login,
            RedirectAttributes next) {
        readers.of(login).requireWriter();
        return doing(period, next, Map.of("number", number, "on", on), () -> {
            int sign = TypedNumber.whole(number, 1, MOST_PAPERS)
                    .orElseThrow(() -> new Refused("“Số” là số nguyên từ 1 đến " + MOST_PAPERS + ", ví dụ 1245."));
            papers.number(period, sign, TypedDate.field("Ngày").read(on), Actor.of(login.getName()));
            return "Đã ghi số và ngày văn bản.";
        });
    }

    /** An outside report that came after they were collected. */
    @PostMapping("/{period}/ngoai-so")
    String outside(
            @PathVariable String period,
            @RequestParam String reporter,
            @RequestParam String body,
            @RequestParam(required = false) @Nullable String documentSign,
            Authentication login,
            RedirectAttributes next) {
        readers.of(login).requireWriter();
        return doing(period, next, Map.of("reporter", reporter, "body", body), () -> {
            if (!desk.missingReporters(period).containsKey(reporter) || body.isBlank()) {
                throw new Refused("Hãy chọn đơn vị chưa gửi và chép nội dung báo cáo của đơn vị.");
            }
            String sign = documentSign == null || documentSign.isBlank() ? null : documentSign.strip();
            TypedText.within(LONGEST_REPORT, "Nội dung báo cáo", body);
            desk.takeOutsideReport(period, reporter, body.strip(), sign, Actor.of(login.getName()));
            return "Đã nhận báo cáo của " + desk.nameOfReporter(reporter) + ".";
        });
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do.");
        }
        return TypedText.within(LONGEST_REASON, "Lý do", reason.strip());
    }

    /** @param typed what the person typed, shown again when it is refused */
    private static String doing(
            String period, RedirectAttributes next, Map<String, String> typed, Supplier<String> work) {
        try {
            next.addFlashAttribute("done", work.get());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("typed", typed);
        }
        return "redirect:/bao-cao/" + period;
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
