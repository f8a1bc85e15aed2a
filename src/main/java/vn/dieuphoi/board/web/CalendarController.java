package vn.dieuphoi.board.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.CalendarDesk;
import vn.dieuphoi.calendar.CalendarPreview;
import vn.dieuphoi.calendar.CalendarRejected;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.calendar.YearCalendar;

/**
 * The working days of a year, and bringing another list into force: looked at first with everything that it moves, then
 * applied. Only administrators come here.
 */
@Controller
@RequestMapping("/lich-lam-viec")
class CalendarController {

    private static final int LARGEST_LIST = 200_000;

    private final CalendarDesk desk;
    private final WorkingDays workingDays;
    private final Words words;
    private final Clock clock;

    CalendarController(CalendarDesk desk, WorkingDays workingDays, Words words, Clock clock) {
        this.desk = desk;
        this.workingDays = workingDays;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam(name = "nam", required = false) @Nullable Integer year, Model model) {
        int thisYear = clock.instant().atZone(HoChiMinhTime.ZONE).getYear();
        int shown = year == null ? thisYear : Math.max(2000, Math.min(2100, year));
        YearCalendar calendar = workingDays.year(shown);
        model.addAttribute("calendar", calendar);
        model.addAttribute("months", CalendarMonth.of(calendar));
        model.addAttribute("versions", desk.versionsOf(shown));
        model.addAttribute("words", words);
        return "calendar";
    }

    @GetMapping("/mau.{form}")
    ResponseEntity<Resource> example(@PathVariable String form) {
        Resource file = form.equals("yaml")
                ? new ClassPathResource("plans/calendar/2025.yaml")
                : new ClassPathResource("calendar/mau.csv");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", form.equals("yaml") ? "yaml" : "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("lich-lam-viec-mau." + (form.equals("yaml") ? "yaml" : "csv"))
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping("/xem-truoc")
    String preview(
            @RequestParam("nam") int year,
            @RequestParam(name = "van-ban", defaultValue = "") String document,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            Principal login,
            Model model) {
        try {
            String text = text(file);
            YearCalendar calendar = desk.read(text, year, document);
            return show(desk.preview(calendar, document, login.getName()), document, text, -1, model);
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
            return show(desk.preview(calendar, document, login.getName()), document, "", number, model);
        } catch (Refused refused) {
            return again(refused, year, "", model);
        }
    }

    /** @param number of the earlier calendar; -1 for a list that was handed in */
    @PostMapping("/ap-dung")
    String apply(
            @RequestParam("nam") int year,
            @RequestParam("van-ban") String document,
            @RequestParam("noi-dung") String text,
            @RequestParam("ban") int number,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            YearCalendar calendar = number < 0 ? desk.read(text, year, document) : desk.earlier(year, number);
            CalendarPreview done = desk.apply(calendar, document, login.getName());
            next.addFlashAttribute(
                    "done",
                    "Đã áp dụng lịch làm việc năm %d; %d ngày hạn đã dời theo và được ghi vào lịch sử."
                            .formatted(year, done.moved().size()));
            next.addAttribute("nam", year);
            return "redirect:/lich-lam-viec";
        } catch (Refused refused) {
            return again(refused, year, document, model);
        }
    }

    private String show(CalendarPreview preview, String document, String text, int number, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("document", document);
        model.addAttribute("text", text);
        model.addAttribute("number", number);
        model.addAttribute("words", words);
        return "calendar-preview";
    }

    private String again(Refused refused, int year, String document, Model model) {
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("document", document);
        return year(year, model);
    }

    private static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused("Hãy chọn tệp danh sách ngày nghỉ (YAML hoặc CSV).");
        }
        if (file.getSize() > LARGEST_LIST) {
            throw new Refused("Tệp lớn hơn 200 kB nên không phải danh sách ngày nghỉ; hãy chọn lại.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("Tệp không phải văn bản UTF-8; hãy lưu lại dạng CSV UTF-8 hoặc YAML rồi chọn lại.");
        } catch (IOException e) {
            throw new Refused("Không đọc được tệp; hãy chọn lại.");
        }
    }
}
