package vn.dieuphoi.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.sheet.FilledLine;
import vn.dieuphoi.worklist.sheet.ReportSheet;
import vn.dieuphoi.worklist.sheet.SentSheet;
import vn.dieuphoi.worklist.sheet.SheetDesk;

/** All reports of one's items on one sheet: those that are ticked are handed in, those decided are confirmed or given back. */
@Controller
@RequestMapping("/viec/bao-cao")
class ReportSheetPage {

    private final ReportSheet sheet;
    private final SheetDesk desk;
    private final WorklistWords words;

    ReportSheetPage(ReportSheet sheet, SheetDesk desk, WorklistWords words) {
        this.sheet = sheet;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(name = "ky", defaultValue = "") String span,
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return show(span, WhoseWork.read(whose), person, new Sent(Map.of(), Set.of(), Map.of()), model);
    }

    /**
     * @param typed by task
     * @param chosen the tasks that were ticked
     * @param refused by task and field
     */
    private record Sent(Map<String, FilledLine> typed, Set<String> chosen, Map<String, Map<String, String>> refused) {}

    private String show(String span, WhoseWork whose, SignedIn person, Sent sent, Model model) {
        model.addAttribute("rows", sheet.rows(person.id(), person.groups(), whose, span));
        model.addAttribute("typed", sent.typed());
        model.addAttribute("chosen", sent.chosen());
        model.addAttribute("wrong", sent.refused());
        model.addAttribute("span", span);
        model.addAttribute("whose", whose);
        model.addAttribute("words", words);
        return "report-sheet";
    }

    @PostMapping
    String send(
            @RequestParam(name = "ky", defaultValue = "") String span,
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes next) {
        WhoseWork of = WhoseWork.read(whose);
        Map<String, FilledLine> typed = new LinkedHashMap<>();
        List<ReportSheet.Row> rows = sheet.rows(person.id(), person.groups(), of, span).stream()
                .filter(row -> row.line().free())
                .toList();
        rows.forEach(
                row -> typed.put(row.line().task(), FilledLine.of(row.line().task(), ReportSheet.FIELDS, sent)));
        Set<String> chosen = rows.stream()
                .map(row -> row.line().task())
                .filter(task -> sent.containsKey("send." + task)
                        || !typed.getOrDefault(task, new FilledLine(task, Map.of()))
                                .value("decision")
                                .isEmpty())
                .collect(Collectors.toSet());
        SentSheet became = desk.handInAll(
                typed.values().stream()
                        .filter(line -> chosen.contains(line.task()))
                        .toList(),
                person.id(),
                person.groups());
        if (became.refused().isEmpty()) {
            next.addFlashAttribute(
                    "done",
                    became.done().isEmpty()
                            ? "Chưa chọn báo cáo nào nên chưa gửi gì."
                            : "Đã gửi %d báo cáo.".formatted(became.done().size()));
            return rows.size() == became.done().size() ? "redirect:/viec" : "redirect:" + address(span, of);
        }
        model.addAttribute(
                "refused",
                (became.done().isEmpty() ? "" : "Đã gửi " + became.done().size() + " báo cáo. ") + "Còn "
                        + became.refused().size() + " báo cáo cần xem lại.");
        return show(span, of, person, new Sent(typed, chosen, became.refused()), model);
    }

    private static String address(String span, WhoseWork whose) {
        return UriComponentsBuilder.fromPath("/viec/bao-cao")
                .queryParam("ky", span)
                .queryParam("cua", whose.address())
                .encode()
                .toUriString();
    }
}
