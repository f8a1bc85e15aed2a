package vn.dieuphoi.board.order.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.board.order.OrderDesk;
import vn.dieuphoi.board.order.OrderDocument;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** Gives work outside the plan to one office or several. */
@Controller
@RequestMapping("/giao-viec/moi")
class OrderController {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_PRODUCT = 250;
    private static final int LONGEST_DUE_WORDS = 120;

    private final OrderDesk orders;
    private final AssignmentDesk desk;
    private final EvidenceDesk evidence;
    private final FormTickets tickets;
    private final PlanRegister register;
    private final Clock clock;

    OrderController(
            OrderDesk orders,
            AssignmentDesk desk,
            EvidenceDesk evidence,
            FormTickets tickets,
            PlanRegister register,
            Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.evidence = evidence;
        this.tickets = tickets;
        this.register = register;
        this.clock = clock;
    }

    @ModelAttribute
    void requireAssigner(Principal login) {
        if (orders.assignersOf(login.getName()).isEmpty()) {
            throw NotTheirs.forbidden();
        }
    }

    /** The document as it was typed. */
    record TypedDocument(String number, String date) {}

    @GetMapping
    String blank(Model model) {
        return form(
                List.of(),
                new AssignmentStart.Form("", "", "", null, "", List.of(), false),
                new TypedDocument("", ""),
                model);
    }

    @PostMapping
    String give(
            @RequestParam(name = "don-vi", defaultValue = "") List<String> offices,
            @RequestParam(name = "noi-dung", defaultValue = "") String content,
            @RequestParam(name = "san-pham", defaultValue = "") String product,
            @RequestParam(name = "han", defaultValue = "") String dueOn,
            @RequestParam(name = "han-bang-loi", defaultValue = "") String dueWords,
            @RequestParam(name = "phoi-hop", defaultValue = "") List<String> partners,
            @RequestParam(name = "vuot", defaultValue = "false") boolean beyondPlan,
            @RequestParam(name = "so-van-ban", defaultValue = "") String number,
            @RequestParam(name = "ngay-van-ban", defaultValue = "") String date,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        AssignmentStart.Form written = new AssignmentStart.Form(
                "", content, product, dueOn.isBlank() ? null : dueOn, dueWords, partners, beyondPlan);
        try {
            requireReadable(written);
            orders.give(
                    new OrderDesk.Order(offices, written, document(number, date), uploads(files), ticket),
                    login.getName());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return form(offices, written, new TypedDocument(number, date), model);
        }
        next.addFlashAttribute(
                "done",
                offices.size() == 1
                        ? "Đã giao việc. Đơn vị nhận được trong danh sách việc của mình trong giây lát."
                        : "Đã giao việc cho %d đơn vị; mỗi đơn vị có một việc riêng.".formatted(offices.size()));
        return "redirect:/giao-viec";
    }

    private void requireReadable(AssignmentStart.Form written) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        TypedText.within(TypedText.PARAGRAPHS, "Nội dung việc", written.content());
        TypedText.within(LONGEST_PRODUCT, "Sản phẩm", written.product());
        TypedText.within(LONGEST_DUE_WORDS, "Thời hạn bằng lời", written.dueWords());
        TypedDate.field("Hạn hoàn thành")
                .notBefore(today, "đã qua")
                .withinPlan(register.lastDay(register.on(today), today), written.beyondPlan())
                .optional(Objects.requireNonNullElse(written.dueOn(), ""));
    }

    private OrderDocument document(String number, String date) {
        TypedText.within(LONGEST_NUMBER, "Số văn bản", number);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return new OrderDocument(
                number.isBlank() ? null : number.strip(),
                TypedDate.field("Ngày văn bản")
                        .notAfter(today, "ở sau hôm nay")
                        .optional(date)
                        .orElse(null));
    }

    private static List<EvidenceDesk.Upload> uploads(@Nullable List<MultipartFile> files) {
        List<MultipartFile> chosen = Stream.ofNullable(files)
                .flatMap(List::stream)
                .filter(file -> !String.valueOf(file.getOriginalFilename()).isBlank())
                .toList();
        EvidenceDesk.requireFew(chosen.size());
        return chosen.stream()
                .map(file -> new EvidenceDesk.Upload(String.valueOf(file.getOriginalFilename()), file))
                .toList();
    }

    private String form(List<String> offices, AssignmentStart.Form written, TypedDocument document, Model model) {
        model.addAttribute("chosenOffices", offices);
        model.addAttribute("written", written);
        model.addAttribute("document", document);
        model.addAttribute("ticket", tickets.issue());
        model.addAttribute("offices", desk.offices());
        model.addAttribute("partners", desk.partners());
        model.addAttribute("endings", evidence.acceptedEndings());
        model.addAttribute("largest", evidence.largest());
        model.addAttribute("mostFiles", EvidenceDesk.MOST_AT_ONCE);
        return "assignment-form";
    }
}
