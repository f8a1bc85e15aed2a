package vn.dieuphoi.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.worklist.WhoseWork;
import vn.dieuphoi.worklist.sheet.AnswerSheet;
import vn.dieuphoi.worklist.sheet.FilledLine;
import vn.dieuphoi.worklist.sheet.SentSheet;
import vn.dieuphoi.worklist.sheet.SheetDesk;

/** All answers that wait to be taken on one sheet. */
@Controller
@RequestMapping("/viec/cau-tra-loi")
class AnswerSheetPage {

    private final AnswerSheet sheet;
    private final SheetDesk desk;
    private final WorklistWords words;

    AnswerSheetPage(AnswerSheet sheet, SheetDesk desk, WorklistWords words) {
        this.sheet = sheet;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return show(WhoseWork.read(whose), person, Map.of(), Map.of(), model);
    }

    private String show(
            WhoseWork whose,
            SignedIn person,
            Map<String, FilledLine> typed,
            Map<String, Map<String, String>> refused,
            Model model) {
        model.addAttribute("rows", sheet.rows(person.id(), person.groups(), whose));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", refused);
        model.addAttribute("whose", whose);
        model.addAttribute("words", words);
        return "answer-sheet";
    }

    @PostMapping
    String send(
            @RequestParam(name = "cua", defaultValue = "toi") String whose,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes next) {
        WhoseWork of = WhoseWork.read(whose);
        List<FilledLine> lines = sheet.rows(person.id(), person.groups(), of).stream()
                .filter(row -> row.line().free())
                .map(row -> FilledLine.of(row.line().task(), AnswerSheet.FIELDS, sent))
                .toList();
        SentSheet became = desk.handIn(lines, person.id(), person.groups());
        if (became.refused().isEmpty()) {
            next.addFlashAttribute(
                    "done",
                    became.done().isEmpty()
                            ? "Chưa chọn câu trả lời nào nên chưa gửi gì."
                            : "Đã xử lý %d câu trả lời.".formatted(became.done().size()));
            return lines.size() == became.done().size()
                    ? "redirect:/viec"
                    : "redirect:/viec/cau-tra-loi?cua=" + of.address();
        }
        model.addAttribute(
                "refused",
                (became.done().isEmpty() ? "" : "Đã xử lý " + became.done().size() + " câu trả lời. ") + "Còn "
                        + became.refused().size() + " câu cần xem lại.");
        return show(
                of,
                person,
                lines.stream().collect(Collectors.toMap(FilledLine::task, Function.identity())),
                became.refused(),
                model);
    }
}
