package vn.dieuphoi.board.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.board.BoardRow;
import vn.dieuphoi.board.BoardState;
import vn.dieuphoi.board.LateBoard;
import vn.dieuphoi.board.LateWorks;
import vn.dieuphoi.board.PlanBoard;
import vn.dieuphoi.escalation.Reminders;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.turn.TurnRows;
import vn.dieuphoi.work.PlansInWork;

/** The home page: the items of the plan with lead, state and next date. */
@Controller
class HomeController {

    private static final int DAYS_OF_REMINDERS = 3;

    private final PlanBoard board;
    private final Reminders reminders;
    private final Viewers viewers;
    private final BoardWords words;
    private final LateBoard lateBoard;
    private final PlansInWork plans;
    private final TurnRows turn;
    private final Clock clock;

    HomeController(
            PlanBoard board,
            Reminders reminders,
            Viewers viewers,
            BoardWords words,
            LateBoard lateBoard,
            PlansInWork plans,
            TurnRows turn,
            Clock clock) {
        this.plans = plans;
        this.turn = turn;
        this.lateBoard = lateBoard;
        this.words = words;
        this.board = board;
        this.reminders = reminders;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable BoardState state,
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            @Nullable Authentication login,
            Model model) {
        PlanId plan = plans.shown(
                asked, viewers.offices(login).stream().map(PartyCode::value).toList());
        ZonedDateTime now = clock.instant().atZone(HoChiMinhTime.ZONE);
        boolean seesThePlan = viewers.seesThePlan(login);
        List<BoardRow> all = seesThePlan ? board.rows(plan, viewers.readable(login)) : List.of();
        List<BoardRow> shown = all.stream()
                .filter(row -> lead == null
                        || lead.isEmpty()
                        || (row.lead() != null && lead.equals(row.lead().value())))
                .filter(row -> state == null || row.state() == state)
                .toList();
        model.addAttribute(
                "reminders", reminders.since(now.toLocalDate().minusDays(DAYS_OF_REMINDERS), viewers.offices(login)));
        model.addAttribute("inbox", viewers.inbox(login).orElse(null));
        model.addAttribute("words", words);
        @Nullable
        List<LateWorks> late =
                login != null && viewers.seesEverything(login) ? lateBoard.late(viewers.viewer(login)) : null;
        model.addAttribute("late", late);
        model.addAttribute("lateWords", late == null ? "" : words(late));
        model.addAttribute("plan", plan);
        model.addAttribute(
                "turns", late != null && !all.isEmpty() && turn.notBefore(plan).isEmpty());
        model.addAttribute("total", all.size());
        model.addAttribute("shown", shown.size());
        model.addAttribute("sections", bySection(shown));
        model.addAttribute(
                "counts", all.stream().collect(Collectors.groupingBy(BoardRow::state, Collectors.counting())));
        model.addAttribute("states", BoardState.values());
        model.addAttribute("leads", leads(all));
        model.addAttribute("lead", lead);
        model.addAttribute("state", state);
        return "home";
    }

    private static Map<String, List<BoardRow>> bySection(List<BoardRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(BoardRow::section, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, String> leads(List<BoardRow> rows) {
        Map<String, String> leads = new LinkedHashMap<>();
        for (BoardRow row : rows) {
            if (row.lead() != null) {
                leads.put(row.lead().value(), row.leadName());
            }
        }
        return leads;
    }

    private static String words(List<LateWorks> late) {
        int all = late.stream().mapToInt(alike -> alike.each().size()).sum();
        return all < LateBoard.MOST
                ? all + " việc, việc chờ quyết định đứng trước."
                : "Hiện " + all + " việc cần quyết định trước; các việc khác hiện khi những việc này đã xong.";
    }
}
