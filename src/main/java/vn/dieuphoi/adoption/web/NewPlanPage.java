package vn.dieuphoi.adoption.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.intake.Reading;
import vn.dieuphoi.adoption.intake.ReadingDesk;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.reading.PlanUpload;

/** Where a plan's document is handed in and read. */
@Controller
@RequestMapping("/ke-hoach/moi")
class NewPlanPage {

    private final ReadingDesk desk;
    private final PlanDrafts drafts;
    private final PlanRegister plans;
    private final AdoptionReader reader;
    private final AdoptionWords words;

    NewPlanPage(ReadingDesk desk, PlanDrafts drafts, PlanRegister plans, AdoptionReader reader, AdoptionWords words) {
        this.desk = desk;
        this.drafts = drafts;
        this.plans = plans;
        this.reader = reader;
        this.words = words;
    }

    @ModelAttribute("words")
    AdoptionWords words() {
        return words;
    }

    @GetMapping
    String form(Authentication login, Model model) {
        reader.require(login);
        model.addAttribute("ticket", UUID.randomUUID().toString());
        model.addAttribute("drafts", drafts.open());
        model.addAttribute("plans", plans.ids());
        return "plan-new";
    }

    @PostMapping
    String hand(
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            @RequestParam(name = "sua", defaultValue = "") String revises,
            Authentication login,
            Model model) {
        reader.require(login);
        try {
            Reading reading = desk.hand(ticket(ticket), upload(file), plan(revises), Actor.of(login.getName()));
            if (reading.refused() == null) {
                return next(reading);
            }
            model.addAttribute("refused", reading.refused());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        model.addAttribute("revises", revises);
        return form(login, model);
    }

    /** How far it is; the page looks again by itself, and may be left. */
    @GetMapping("/{reading}")
    String progress(@PathVariable UUID reading, Authentication login, Model model, RedirectAttributes next) {
        reader.require(login);
        Reading now = desk.reading(reading).orElse(null);
        if (now == null) {
            return "redirect:/ke-hoach/moi";
        } else if (now.refused() != null) {
            next.addFlashAttribute("refused", now.refused());
            return "redirect:/ke-hoach/moi";
        } else if (now.draft() != null) {
            return next(now);
        }
        model.addAttribute("reading", now);
        return "plan-reading";
    }

    @PostMapping("/{reading}/huy")
    String cancel(@PathVariable UUID reading, Authentication login, RedirectAttributes next) {
        reader.require(login);
        desk.cancel(reading);
        next.addFlashAttribute("done", "Đã hủy đọc; chưa có gì được lưu.");
        return "redirect:/ke-hoach/moi";
    }

    private static String next(Reading reading) {
        return "redirect:"
                + (reading.draft() == null ? "/ke-hoach/moi/" + reading.id() : PlanDraft.page(reading.draft()));
    }

    static PlanUpload upload(@Nullable MultipartFile file) {
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank()) {
            throw new Refused("Hãy chọn tệp kế hoạch (.docx, .xlsx, .pdf có chữ, .txt, .md hoặc bản nháp .yaml).");
        }
        if (file.getSize() > PlanUpload.LARGEST) {
            throw new Refused("Tệp lớn quá 40 MB. Hãy bỏ ảnh hoặc phụ lục không cần, hoặc tách phần kế hoạch ra tệp"
                    + " riêng rồi gửi lại.");
        }
        String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        try {
            return new PlanUpload(name, file.getBytes());
        } catch (IOException broken) {
            throw new Refused("Tệp gửi lên bị ngắt giữa chừng; hãy gửi lại.");
        }
    }

    private @Nullable PlanId plan(String id) {
        if (id.isBlank()) {
            return null;
        }
        return plans.ids().stream()
                .filter(plan -> plan.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("Không có kế hoạch này; hãy chọn trong danh sách."));
    }

    private static UUID ticket(String ticket) {
        try {
            return UUID.fromString(ticket);
        } catch (IllegalArgumentException none) {
            throw new Refused("Trang này mở quá lâu hoặc không đầy đủ; hãy gửi lại lần nữa.");
        }
    }
}
