package vn.dieuphoi.board.web;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.CalendarDesk;
import vn.dieuphoi.calendar.CalendarPreview;
import vn.dieuphoi.calendar.CalendarRejected;
import vn.dieuphoi.calendar.DayKind;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.calendar.YearCalendar;
import vn.dieuphoi.lists.AlreadyImported;
import vn.dieuphoi.lists.Download;
import vn.dieuphoi.lists.ListFile;

/**
 * The working days of a year, and bringing another list into force: looked at first with everything that it moves, then
 * applied. Only administrators come here.
 */
@Controller
@RequestMapping("/lich-lam-viec")
class CalendarController {

    private static final String SAMPLE = "lich-lam-viec-mau";

    private final CalendarDesk desk;
    private final WorkingDays workingDays;
    private final BoardWords words;
    private final Clock clock;

    CalendarController(CalendarDesk desk, WorkingDays workingDays, BoardWords words, Clock clock) {
        this.desk = desk;
        this.workingDays = workingDays;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String year(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "sua", required = false) @Nullable LocalDate edited,
            Model model) {
        int thisYear = clock.instant().atZone(HoChiMinhTime.ZONE).getYear();
        int shown = year == null ? thisYear : Math.max(2000, Math.min(2100, year));
        YearCalendar calendar = workingDays.year(shown);
        model.addAttribute("calendar", calendar);
        model.addAttribute("months", CalendarMonth.of(calendar));
        model.addAttribute("versions", desk.versionsOf(shown));
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("byLaw", desk.daysByLaw(shown));
        if (!model.containsAttribute("day")) {
            model.addAttribute("day", edited == null ? DayForm.BLANK : DayForm.of(edited, calendar));
        }
        model.addAttribute("words", words);
        return "calendar";
    }

    @GetMapping("/mau.{form}")
    ResponseEntity<byte[]> example(@PathVariable String form) throws IOException {
        return form.equals("yaml")
                ? Download.of(
                        SAMPLE + ".yaml",
                        "text/yaml;charset=UTF-8",
                        new ClassPathResource("plans/calendar/2025.yaml").getContentAsByteArray())
                : Download.of(desk.sample(), SAMPLE, form);
    }

    @PostMapping("/xem-truoc")
    String preview(
            @RequestParam("nam") int year,
            @RequestParam(name = "van-ban", defaultValue = "") String document,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            Principal login,
            Model model) {
        try {
            byte[] content = content(file);
            YearCalendar calendar = desk.read(content, year, document);
            CalendarPreview preview = desk.preview(calendar, document, Actor.of(login.getName()));
            String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
            model.addAttribute("ticket", desk.keep(name, content, document.strip(), Actor.of(login.getName())));
            return show(preview, document, -1, model);
        } catch (CalendarRejected rejected) {
            model.addAttribute("errors", rejected.errors());
            return again(rejected, year, document, model);
        } catch (Refused refused) {
            return again(refused, year, document, model);
        }
    }

    @PostMapping("/xem-lai")
    String previewEarlier(
            @RequestParam("nam") int year, @RequestParam("ban") int number, Principal login, Model model) {
        try {
            YearCalendar calendar = desk.earlier(year, number);
            String document = number == 0 ? "Trở lại lịch kèm theo phần mềm" : "Trở lại bản số " + number;
            return show(desk.preview(calendar, document, Actor.of(login.getName())), document, number, model);
        } catch (Refused refused) {
            return again(refused, year, "", model);
        }
    }

    /** @param number of the earlier calendar; -1 for a list that was handed in, which the ticket names */
    @PostMapping("/ap-dung")
    String apply(
            @RequestParam("nam") int year,
            @RequestParam(name = "van-ban", defaultValue = "") String document,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            @RequestParam("ban") int number,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            CalendarPreview done = number < 0
                    ? desk.applyKept(ticket, year, Actor.of(login.getName()))
                    : desk.apply(desk.earlier(year, number), document, Actor.of(login.getName()));
            next.addFlashAttribute(
                    "done",
                    "Đã áp dụng lịch làm việc năm %d; %d ngày hạn đã dời theo và được ghi vào lịch sử."
                            .formatted(year, done.moved().size()));
        } catch (AlreadyImported secondClick) {
            // The page that follows shows what the first click did.
        } catch (Refused refused) {
            return again(refused, year, document, model);
        }
        next.addAttribute("nam", year);
        return "redirect:/lich-lam-viec";
    }

    private String show(CalendarPreview preview, String document, int number, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("document", document);
        model.addAttribute("number", number);
        model.addAttribute("words", words);
        return "calendar-preview";
    }

    private String again(Refused refused, int year, String document, Model model) {
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("document", document);
        return year(year, null, model);
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused("Hãy chọn tệp danh sách ngày nghỉ (Excel, CSV hoặc YAML).");
        }
        try {
            ListFile.requireSize(file.getSize());
            return file.getBytes();
        } catch (IOException e) {
            throw new Refused("Không đọc được tệp; hãy chọn lại.");
        }
    }
}
