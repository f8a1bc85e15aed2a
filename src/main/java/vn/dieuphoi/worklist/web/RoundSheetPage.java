package vn.dieuphoi.worklist.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.work.round.RoundPeriod;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.sheet.FilledLine;
import vn.dieuphoi.worklist.sheet.RoundSheet;
import vn.dieuphoi.worklist.sheet.SentSheet;
import vn.dieuphoi.worklist.sheet.SheetDesk;

/** All monthly rounds of a month on one sheet. */
@Controller
@RequestMapping("/viec/tien-do")
class RoundSheetPage {

    private final RoundSheet sheet;
    private final SheetDesk desk;
    private final WorklistWords words;

    RoundSheetPage(RoundSheet sheet, SheetDesk desk, WorklistWords words) {
        this.sheet = sheet;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(name = "thang", required = false) @Nullable RoundPeriod month,
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return show(month, WhoseWork.read(whose), person, Map.of(), Map.of(), model);
    }

    private String show(
            @Nullable RoundPeriod asked,
            WhoseWork whose,
            SignedIn person,
            Map<String, FilledLine> typed,
            Map<String, Map<String, String>> refused,
            Model model) {
        List<Workline> open = sheet.open(person.id(), person.groups(), whose);
        List<RoundPeriod> months = sheet.months(open);
        RoundPeriod month = asked != null ? asked : months.stream().findFirst().orElse(null);
        List<RoundSheet.Row> rows = month == null ? List.of() : sheet.rows(open, month);
        model.addAttribute("rows", rows);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", refused);
        model.addAttribute("month", month);
        model.addAttribute("monthWords", month == null ? "" : month.words());
        model.addAttribute("months", months);
        model.addAttribute("november", month != null && month.asksForTheYear());
        model.addAttribute("whose", whose);
        model.addAttribute("words", words);
        return "round-sheet";
    }

    @PostMapping
    String send(
            @RequestParam("thang") RoundPeriod month,
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes next) {
        WhoseWork of = WhoseWork.read(whose);
        List<RoundSheet.Row> rows = sheet.rows(sheet.open(person.id(), person.groups(), of), month).stream()
                .filter(row -> row.line().free())
                .toList();
        Map<String, FilledLine> typed = new HashMap<>();
        for (RoundSheet.Row row : rows) {
            typed.put(row.line().task(), FilledLine.of(row.line().task(), RoundSheet.FIELDS, sent));
        }
        SentSheet became = desk.handIn(
                rows.stream()
                        .map(row -> typed.getOrDefault(row.line().task(), row.typed()))
                        .toList(),
                person.id(),
                person.groups());
        if (became.refused().isEmpty()) {
            next.addFlashAttribute(
                    "done",
                    became.done().isEmpty()
                            ? "Chưa ghi mục nào nên chưa gửi gì."
                            : "Đã ghi tiến độ %s của %d mục."
                                    .formatted(month.words(), became.done().size()));
            return rows.size() == became.done().size()
                    ? "redirect:/viec"
                    : "redirect:/viec/tien-do?thang=" + month + "&cua=" + of.address();
        }
        model.addAttribute("refused", summary(rows, became));
        return show(month, of, person, typed, became.refused(), model);
    }

    /** "Đã ghi 3 mục. Còn 2 mục cần xem lại: 4.2, 9.6." */
    private static String summary(List<RoundSheet.Row> rows, SentSheet became) {
        String numbers = rows.stream()
                .map(RoundSheet.Row::line)
                .filter(line -> became.refused().containsKey(line.task()))
                .map(Workline::number)
                .collect(Collectors.joining(", "));
        return (became.done().isEmpty() ? "" : "Đã ghi " + became.done().size() + " mục. ") + "Còn "
                + became.refused().size() + " mục cần xem lại: " + numbers + ".";
    }
}
