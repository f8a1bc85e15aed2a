package vn.dieuphoi.turn.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.turn.TurnDesk;
import vn.dieuphoi.turn.TurnRow;
import vn.dieuphoi.turn.TurnRows;
import vn.dieuphoi.work.PlansInWork;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingWay;

/** The year's turn: what is open of a plan, the end proposed for each, and the lists that leadership signs. */
@Controller
@RequestMapping("/chuyen-nam")
class TurnController {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final TurnDesk desk;
    private final TurnRows rows;
    private final TurnReader reader;
    private final TurnPaper paper;
    private final WorkRegister register;
    private final PlansInWork plans;
    private final PersonRegister people;
    private final FormTickets tickets;
    private final Clock clock;

    TurnController(
            TurnDesk desk,
            TurnRows rows,
            TurnReader reader,
            TurnPaper paper,
            WorkRegister register,
            PlansInWork plans,
            PersonRegister people,
            FormTickets tickets,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.reader = reader;
        this.paper = paper;
        this.register = register;
        this.plans = plans;
        this.people = people;
        this.tickets = tickets;
        this.clock = clock;
    }

    @GetMapping
    String turn(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            Authentication login,
            Model model) {
        reader.requireReader(login);
        PlanId plan = plans.shown(asked);
        List<TurnRow> open = rows.of(plan);
        List<TurnGroup> groups = TurnGroup.of(open);
        model.addAttribute("plan", plan);
        model.addAttribute("groups", groups);
        model.addAttribute("open", open.size());
        model.addAttribute("ready", open.stream().filter(TurnRow::ready).count());
        model.addAttribute(
                "sum",
                groups.stream()
                        .map(group -> String.valueOf(group.rows().size()))
                        .collect(Collectors.joining(" + ")));
        model.addAttribute("ended", rows.ended(plan));
        model.addAttribute("lists", desk.lists(plan));
        model.addAttribute("tooEarly", rows.notBefore(plan).orElse(null));
        model.addAttribute("proposes", reader.proposes(login));
        model.addAttribute("ticket", tickets.issue());
        words(model);
        return "turn";
    }

    private void words(Model model) {
        model.addAttribute("people", people);
        model.addAttribute(
                "moment", DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE));
        model.addAttribute("date", DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    @PostMapping("/chon")
    String choose(
            @RequestParam("ke-hoach") String plan,
            @RequestParam(name = "muc", required = false) @Nullable List<String> works,
            @RequestParam("cach") EndingWay way,
            @RequestParam(name = "con-lai", defaultValue = "") String remaining,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Authentication login,
            RedirectAttributes next) {
        reader.requireProposer(login);
        List<String> chosen = works == null ? List.of() : works;
        try {
            desk.choose(new PlanId(plan), chosen, way, remaining, reason, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã ghi: %s, %d mục.".formatted(way.label(), chosen.size()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("typedRemaining", remaining);
            next.addFlashAttribute("typedReason", reason);
            next.addFlashAttribute("ticked", chosen);
        }
        return back(plan, next);
    }

    @PostMapping("/trinh")
    String submit(
            @RequestParam("ke-hoach") String plan,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Authentication login,
            RedirectAttributes next) {
        reader.requireProposer(login);
        try {
            String list = tickets.onceFor(ticket, () -> desk.submit(new PlanId(plan), Actor.of(login.getName())));
            next.addFlashAttribute(
                    "done",
                    "Đã trình lãnh đạo ký %d mục."
                            .formatted(desk.list(list).lines().size()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return back(plan, next);
    }

    private static String back(String plan, RedirectAttributes next) {
        next.addAttribute("ke-hoach", plan);
        return "redirect:/chuyen-nam";
    }

    /** What leadership reads before it signs; afterwards, what became of each line. */
    @GetMapping("/danh-sach")
    String list(@RequestParam("ma") String key, Authentication login, Model model) {
        reader.requireReader(login);
        model.addAttribute("list", desk.list(key));
        model.addAttribute("register", register);
        words(model);
        return "turn-list";
    }

    @GetMapping("/danh-sach/word")
    ResponseEntity<byte[]> word(@RequestParam("ma") String key, Authentication login) {
        reader.requireReader(login);
        return file(paper.of(desk.list(key)), "chuyen-nam-" + desk.list(key).number() + ".docx");
    }

    @GetMapping("/word")
    ResponseEntity<byte[]> wordOfAll(@RequestParam("ke-hoach") String plan, Authentication login) {
        reader.requireReader(login);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return file(paper.of(new PlanId(plan), rows.of(new PlanId(plan)), today), "chuyen-nam.docx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
