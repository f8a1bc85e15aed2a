package vn.dieuphoi.scorecard.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardColumn;
import vn.dieuphoi.scorecard.ScorecardDesk;
import vn.dieuphoi.scorecard.ScorecardFigure;
import vn.dieuphoi.scorecard.ScorecardNote;
import vn.dieuphoi.scorecard.ScorecardPeriod;

/** The results of offices and heads: all beside each other, one on a page, the list behind each figure. */
@Controller
@RequestMapping("/ket-qua")
class ScorecardController {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    private static final MediaType EXCEL =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ScorecardDesk desk;
    private final PersonRegister people;
    private final PartyRegister parties;

    ScorecardController(ScorecardDesk desk, PersonRegister people, PartyRegister parties) {
        this.desk = desk;
        this.people = people;
        this.parties = parties;
    }

    /** Which period is asked for: two days of one's own choice go before one of the list. */
    record Asked(
            String ky,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate tu,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate den) {

        String key() {
            if (tu != null && den != null) {
                return tu + ".." + den;
            }
            if (tu != null || den != null) {
                throw new Refused("Hãy chọn cả hai ngày: từ ngày và đến hết ngày.");
            }
            return ky;
        }
    }

    @GetMapping
    String offices(
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tu,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate den,
            @RequestParam(defaultValue = "") String xep,
            @RequestParam(defaultValue = "false") boolean tang,
            Authentication login,
            Model model) {
        Viewer viewer = viewer(login);
        ScorecardPeriod period = period(new Asked(ky, tu, den), model);
        List<Scorecard> cards = seenBy(viewer, period);
        if (!viewer.everything() && cards.size() == 1) {
            model.addAttribute("cards", cards);
            return office(cards.get(0), period, login, model);
        }
        model.addAttribute("cards", sorted(cards, xep, tang));
        model.addAttribute("columns", ScorecardColumn.values());
        model.addAttribute("sortedBy", xep);
        model.addAttribute("ascending", tang);
        return "scorecards";
    }

    @GetMapping("/tai-ve")
    ResponseEntity<byte[]> download(
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(defaultValue = "csv") String dang,
            Authentication login) {
        ScorecardPeriod period = existing(ky);
        List<Scorecard> cards = seenBy(viewer(login), period);
        return file(ScorecardFiles.ofOffices(cards, period), dang, "ket-qua-" + period.key());
    }

    @GetMapping("/{office}")
    String office(
            @PathVariable String office,
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tu,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate den,
            Authentication login,
            Model model) {
        ScorecardPeriod period = period(new Asked(ky, tu, den), model);
        return office(card(office, period, login), period, login, model);
    }

    private String office(Scorecard card, ScorecardPeriod period, Authentication login, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("byHead", desk.byHead(card, period));
        model.addAttribute("notes", notes(card.office(), period));
        model.addAttribute("answers", answers(card.office(), period));
        model.addAttribute("mayDisagree", desk.mayDisagree(card.office(), login.getName()));
        model.addAttribute("mayAnswer", desk.mayAnswer(login.getName()));
        model.addAttribute("everything", viewer(login).everything());
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
        ScorecardPeriod period = period(new Asked(ky, null, null), model);
        Scorecard card = card(office, period, login);
        List<ScorecardFigure> figures = figures(so);
        model.addAttribute("card", card);
        model.addAttribute("so", so);
        model.addAttribute("figures", figures);
        model.addAttribute("title", ScorecardFigure.words(figures));
        model.addAttribute("entries", card.behind(figures));
        model.addAttribute("sum", card.sum(figures));
        model.addAttribute("unit", figures.get(0).group().unit());
        model.addAttribute("notes", notes(card.office(), period).getOrDefault(so, List.of()));
        model.addAttribute("answers", answers(card.office(), period));
        model.addAttribute("mayOpenWork", viewer(login).everything());
        model.addAttribute("mayDisagree", desk.mayDisagree(card.office(), login.getName()));
        model.addAttribute("mayAnswer", desk.mayAnswer(login.getName()));
        model.addAttribute("people", people);
        return "scorecard-list";
    }

    @GetMapping("/{office}/danh-sach/tai-ve")
    ResponseEntity<byte[]> downloadList(
            @PathVariable String office,
            @RequestParam String so,
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(defaultValue = "csv") String dang,
            Authentication login) {
        ScorecardPeriod period = existing(ky);
        Scorecard card = card(office, period, login);
        return file(
                ScorecardFiles.ofList(card, figures(so), period),
                dang,
                "ket-qua-" + card.office() + "-" + period.key() + "-" + so.replace(',', '+'));
    }

    @PostMapping("/{office}/y-kien")
    String disagree(
            @PathVariable String office,
            @RequestParam String so,
            @RequestParam String ky,
            @RequestParam(name = "noi-dung", defaultValue = "") String words,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        ScorecardPeriod period = existing(ky);
        PartyCode code = card(office, period, login).office();
        try {
            desk.disagree(code, period, so, words, login.getName());
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
            Authentication login,
            Model model,
            RedirectAttributes next) {
        try {
            desk.answer(note, words, login.getName());
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

    /** A period that cannot be counted falls back to today's, with the reason above it. */
    private ScorecardPeriod period(Asked asked, Model model) {
        ScorecardPeriod period;
        try {
            period = desk.period(asked.key());
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

    private ScorecardPeriod existing(String key) {
        try {
            return desk.period(key);
        } catch (Refused refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, refused.getMessage(), refused);
        }
    }

    private List<Scorecard> seenBy(Viewer viewer, ScorecardPeriod period) {
        List<Scorecard> cards = desk.all(period).stream().filter(viewer::maySee).toList();
        if (cards.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return cards;
    }

    private Scorecard card(String office, ScorecardPeriod period, Authentication login) {
        Scorecard card = desk.all(period).stream()
                .filter(one -> one.office().value().equals(office))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer(login).maySee(card)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return card;
    }

    private static List<ScorecardFigure> figures(String names) {
        List<ScorecardFigure> figures = ScorecardFigure.named(names);
        if (figures.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return figures;
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
    private Map<String, List<ScorecardNote>> notes(PartyCode office, ScorecardPeriod period) {
        return desk.notesOf(office, period).stream()
                .filter(note -> note.answers() == null)
                .collect(Collectors.groupingBy(ScorecardNote::figure, LinkedHashMap::new, Collectors.toList()));
    }

    /** What leadership answered, by the note. */
    private Map<Long, List<ScorecardNote>> answers(PartyCode office, ScorecardPeriod period) {
        Map<Long, List<ScorecardNote>> answers = new LinkedHashMap<>();
        for (ScorecardNote note : desk.notesOf(office, period)) {
            Long answered = note.answers();
            if (answered != null) {
                answers.computeIfAbsent(answered, id -> new ArrayList<>()).add(note);
            }
        }
        return answers;
    }

    private Viewer viewer(Authentication login) {
        Set<PartyCode> offices = people.actsFor(login.getName());
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
        return new Viewer(
                administrator
                        || offices.contains(parties.leadership().code())
                        || offices.contains(parties.standingOffice().code()),
                offices);
    }

    private static ResponseEntity<byte[]> file(ScorecardFile file, String format, String name) {
        boolean excel = format.equals("xlsx");
        return ResponseEntity.ok()
                .contentType(excel ? EXCEL : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (excel ? ".xlsx" : ".csv"))
                                .build()
                                .toString())
                .body(excel ? file.excel() : file.csv());
    }
}
