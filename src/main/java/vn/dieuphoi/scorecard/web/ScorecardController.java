package vn.dieuphoi.scorecard.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.scorecard.DisagreementDesk;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardCases;
import vn.dieuphoi.scorecard.ScorecardColumn;
import vn.dieuphoi.scorecard.ScorecardDesk;
import vn.dieuphoi.scorecard.ScorecardFigure;
import vn.dieuphoi.scorecard.ScorecardNote;
import vn.dieuphoi.scorecard.ScorecardPeriod;

/** The results of offices and heads: all beside each other, one on a page, the list behind each figure. */
@Controller
@RequestMapping("/ket-qua")
class ScorecardController {

    private final ScorecardDesk desk;
    private final DisagreementDesk disagreements;
    private final Viewing viewing;
    private final PersonRegister people;
    private final FormTickets tickets;

    ScorecardController(
            ScorecardDesk desk,
            DisagreementDesk disagreements,
            Viewing viewing,
            PersonRegister people,
            FormTickets tickets) {
        this.desk = desk;
        this.disagreements = disagreements;
        this.viewing = viewing;
        this.people = people;
        this.tickets = tickets;
    }

    @GetMapping
    String offices(
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(required = false) @Nullable LocalDate tu,
            @RequestParam(required = false) @Nullable LocalDate den,
            @RequestParam(defaultValue = "") String xep,
            @RequestParam(defaultValue = "false") boolean tang,
            Authentication login,
            Model model) {
        ScorecardViewer viewer = viewing.viewer(login);
        ScorecardPeriod period = period(() -> asked(ky, tu, den), model);
        List<Scorecard> cards = viewing.seenBy(viewer, period);
        if (!viewer.everything() && cards.size() == 1) {
            return office(cards.get(0), period, login, model);
        }
        model.addAttribute("cards", sorted(cards, xep, tang));
        model.addAttribute("columns", ScorecardColumn.values());
        model.addAttribute("sortedBy", xep);
        model.addAttribute("ascending", tang);
        return "scorecards";
    }

    @GetMapping("/{office}")
    String office(
            @PathVariable String office,
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(required = false) @Nullable LocalDate tu,
            @RequestParam(required = false) @Nullable LocalDate den,
            Authentication login,
            Model model) {
        ScorecardPeriod period = period(() -> asked(ky, tu, den), model);
        return office(viewing.card(office, period, login), period, login, model);
    }

    private String office(Scorecard card, ScorecardPeriod period, Authentication login, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("byHead", desk.byHead(card, period));
        List<ScorecardNote> written = disagreements.of(card.office(), period);
        model.addAttribute("notes", notes(written));
        model.addAttribute("answers", answers(written));
        model.addAttribute("mayDisagree", disagreements.mayDisagree(card.office(), login.getName()));
        model.addAttribute("mayAnswer", disagreements.mayAnswer(login.getName()));
        model.addAttribute("everything", viewing.viewer(login).everything());
        model.addAttribute("people", people);
        return "scorecard";
    }

    @GetMapping("/{office}/danh-sach")
    String list(
            @PathVariable String office,
            @RequestParam String so,
            @RequestParam(defaultValue = "") String ky,
            Authentication login,
            Model model) {
        ScorecardPeriod period = period(() -> ky, model);
        ScorecardCases cases = viewing.cases(office, period, login);
        Scorecard card = cases.card();
        List<ScorecardFigure> figures = viewing.figures(so);
        model.addAttribute("card", card);
        model.addAttribute("so", so);
        model.addAttribute("figures", figures);
        model.addAttribute("title", ScorecardFigure.words(figures));
        model.addAttribute("entries", cases.behind(figures));
        model.addAttribute("sum", card.sum(figures));
        model.addAttribute("unit", figures.get(0).group().unit());
        List<ScorecardNote> written = disagreements.of(card.office(), period);
        model.addAttribute("notes", notes(written).getOrDefault(so, List.of()));
        model.addAttribute("answers", answers(written));
        model.addAttribute("mayOpenWork", viewing.viewer(login).everything());
        model.addAttribute("mayDisagree", disagreements.mayDisagree(card.office(), login.getName()));
        model.addAttribute("mayAnswer", disagreements.mayAnswer(login.getName()));
        model.addAttribute("people", people);
        return "scorecard-list";
    }

    @PostMapping("/{office}/y-kien")
    String disagree(
            @PathVariable String office,
            @RequestParam String so,
            @RequestParam String ky,
            @RequestParam(name = "noi-dung", defaultValue = "") String words,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        ScorecardPeriod period = viewing.period(ky);
        PartyCode code = viewing.card(office, period, login).office();
        try {
            tickets.once(ticket, () -> disagreements.disagree(code, period, so, words, login.getName()));
        } catch (Refused refused) {
            return again(office, so, ky, words, refused, login, model);
        }
        next.addFlashAttribute("done", "Đã ghi ý kiến; số liệu giữ nguyên, ý kiến hiện bên cạnh.");
        return backTo(office, so, ky, next);
    }

    @PostMapping("/{office}/tra-loi")
    String answer(
            @PathVariable String office,
            @RequestParam long note,
            @RequestParam String so,
            @RequestParam String ky,
            @RequestParam(name = "noi-dung", defaultValue = "") String words,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        try {
            tickets.once(ticket, () -> disagreements.answer(note, words, login.getName()));
        } catch (Refused refused) {
            return again(office, so, ky, words, refused, login, model);
        }
        next.addFlashAttribute("done", "Đã ghi trả lời ý kiến của đơn vị.");
        return backTo(office, so, ky, next);
    }

    private String again(
            String office, String so, String ky, String words, Refused refused, Authentication login, Model model) {
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("written", words);
        return list(office, so, ky, login, model);
    }

    private static String backTo(String office, String so, String ky, RedirectAttributes next) {
        next.addAttribute("so", so);
        next.addAttribute("ky", ky);
        return "redirect:/ket-qua/" + office + "/danh-sach";
    }

    /** Two days of one's own choice go before a period of the list. */
    private static String asked(String period, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            return from + ".." + to;
        }
        if (from != null || to != null) {
            throw new Refused("Hãy chọn cả hai ngày: từ ngày và đến hết ngày.");
        }
        return period;
    }

    /** A period that cannot be counted falls back to today's, with the reason above it. */
    private ScorecardPeriod period(Supplier<String> asked, Model model) {
        ScorecardPeriod period;
        try {
            period = desk.period(asked.get());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            period = desk.period("");
        }
        model.addAttribute("period", period);
        model.addAttribute("periods", desk.periods());
        model.addAttribute("day", DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        model.addAttribute("zone", HoChiMinhTime.ZONE);
        return period;
    }

    private static List<Scorecard> sorted(List<Scorecard> cards, String by, boolean ascending) {
        List<Scorecard> sorted = new ArrayList<>(cards);
        Arrays.stream(ScorecardColumn.values())
                .filter(column -> column.name().equals(by))
                .findFirst()
                .ifPresent(column -> {
                    sorted.sort(column.largestFirst());
                    if (ascending) {
                        Collections.reverse(sorted);
                    }
                });
        return sorted;
    }

    /** What offices wrote, by figure. */
    private Map<String, List<ScorecardNote>> notes(List<ScorecardNote> written) {
        return written.stream()
                .filter(note -> note.answers() == null)
                .collect(Collectors.groupingBy(ScorecardNote::figure, LinkedHashMap::new, Collectors.toList()));
    }

    /** What leadership answered, by the note. */
    private Map<Long, List<ScorecardNote>> answers(List<ScorecardNote> written) {
        Map<Long, List<ScorecardNote>> answers = new LinkedHashMap<>();
        for (ScorecardNote note : written) {
            Long answered = note.answers();
            if (answered != null) {
                answers.computeIfAbsent(answered, id -> new ArrayList<>()).add(note);
            }
        }
        return answers;
    }
}
