package vn.dieuphoi.setup.web;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.messages.TrialLetter;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.charge.Charge;
import vn.dieuphoi.office.charge.Charges;
import vn.dieuphoi.office.department.DepartmentDesk;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.setup.SetupBoard;
import vn.dieuphoi.setup.SetupLine;
import vn.dieuphoi.setup.SetupMarks;
import vn.dieuphoi.setup.SetupStep;

/** Setting the house up: the steps at the left, the one that is open at the right. Only administrators come here. */
@Controller
@RequestMapping("/thiet-lap")
class SetupPage {

    private static final String VIEW = "setup";

    private final SetupBoard board;
    private final SetupMarks marks;
    private final DepartmentDesk desk;
    private final DepartmentRegister department;
    private final Charges charges;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final PlanRegister plans;
    private final TrialLetter mail;

    SetupPage(
            SetupBoard board,
            SetupMarks marks,
            DepartmentDesk desk,
            DepartmentRegister department,
            Charges charges,
            PartyRegister parties,
            PersonRegister people,
            PlanRegister plans,
            TrialLetter mail) {
        this.board = board;
        this.marks = marks;
        this.desk = desk;
        this.department = department;
        this.charges = charges;
        this.parties = parties;
        this.people = people;
        this.plans = plans;
        this.mail = mail;
    }

    /** Where it was left: the first step that lacks something. */
    @GetMapping
    String begin() {
        return to(board.lines().stream()
                .filter(line -> !line.done())
                .map(SetupLine::step)
                .findFirst()
                .orElse(SetupStep.DEPARTMENT));
    }

    @GetMapping("/{path}")
    String step(@PathVariable String path, Model model) {
        return show(known(path), model);
    }

    private String show(SetupStep step, Model model) {
        List<SetupLine> lines = board.lines();
        model.addAttribute("lines", lines);
        model.addAttribute("step", step);
        model.addAttribute("doneSteps", lines.stream().filter(SetupLine::done).count());
        model.addAttribute(
                "missing",
                lines.stream()
                        .filter(line -> line.state() == SetupLine.State.MISSING)
                        .toList());
        model.addAttribute("department", department.now());
        model.addAttribute("founded", department.find().isPresent());
        model.addAttribute("anyPlan", !plans.ids().isEmpty());
        switch (step) {
            case DEPARTMENT -> {
                if (!model.containsAttribute("form")) {
                    model.addAttribute("form", DepartmentForm.of(department.now()));
                }
            }
            case OFFICES -> model.addAttribute("some", board.offices());
            case OUTSIDE -> model.addAttribute("some", board.of(PartyKind.OUTSIDE));
            case SETS -> model.addAttribute("some", board.of(PartyKind.SET));
            case PEOPLE -> {
                model.addAttribute("headless", board.headless());
                model.addAttribute("people", people.all().size());
            }
            case STANDING_OFFICE -> {
                model.addAttribute("some", board.offices());
                model.addAttribute(
                        "chosen",
                        parties.holder(PartyDuty.STANDING_OFFICE)
                                .map(office -> office.code().value())
                                .orElse(""));
                model.addAttribute("outside", board.of(PartyKind.OUTSIDE));
                model.addAttribute("budget", holder(Charge.BUDGET));
                model.addAttribute("statistics", holder(Charge.STATISTICS));
            }
            case CALENDAR, MAIL -> model.addAttribute("mail", mail);
        }
        return VIEW;
    }

    @PostMapping("/co-quan")
    String say(DepartmentForm form, Principal login, Model model, RedirectAttributes next) {
        model.addAttribute("form", form);
        return change(
                SetupStep.DEPARTMENT,
                model,
                next,
                "Đã lưu cơ quan.",
                () -> desk.say(form.department(), Actor.of(login.getName())));
    }

    @PostMapping("/thuong-truc")
    String choose(
            @RequestParam(defaultValue = "") String office, Principal login, Model model, RedirectAttributes next) {
        return change(SetupStep.STANDING_OFFICE, model, next, "Đã chọn đơn vị thường trực.", () -> {
            if (office.isBlank()) {
                throw new Refused("Hãy chọn một đơn vị.");
            }
            desk.chooseStandingOffice(code(office), Actor.of(login.getName()));
        });
    }

    @PostMapping("/dau-moi")
    String name(
            @RequestParam(defaultValue = "") String budget,
            @RequestParam(defaultValue = "") String statistics,
            Principal login,
            Model model,
            RedirectAttributes next) {
        return change(
                SetupStep.STANDING_OFFICE, model, next, "Đã lưu nơi thẩm định dự toán và nơi cung cấp số liệu.", () -> {
                    Actor by = Actor.of(login.getName());
                    charges.name(Charge.BUDGET, budget.isBlank() ? null : code(budget), by);
                    charges.name(Charge.STATISTICS, statistics.isBlank() ? null : code(statistics), by);
                });
    }

    private String holder(Charge charge) {
        return charges.holder(charge).map(party -> party.code().value()).orElse("");
    }

    /** A code that is none is as unknown as one that no party has. */
    private static PartyCode code(String text) {
        try {
            return new PartyCode(text);
        } catch (IllegalArgumentException none) {
            throw new Refused("Hãy chọn đơn vị trong danh sách.");
        }
    }

    @PostMapping("/lich")
    String byLaw(Principal login, Model model, RedirectAttributes next) {
        return change(
                SetupStep.CALENDAR,
                model,
                next,
                "Đã xác nhận lịch theo luật; nhập lịch chính thức lúc nào cũng được.",
                () -> marks.set(SetupStep.CALENDAR, Actor.of(login.getName())));
    }

    @PostMapping("/thu")
    String tryMail(
            @RequestParam(defaultValue = "") String address, Principal login, Model model, RedirectAttributes next) {
        model.addAttribute("address", address);
        return change(SetupStep.MAIL, model, next, "Đã gửi thư thử; hãy xem hộp thư " + address.strip() + ".", () -> {
            mail.send(login.getName(), address.strip());
            marks.set(SetupStep.MAIL, Actor.of(login.getName()));
        });
    }

    @PostMapping("/thu/khong-gui")
    String withoutMail(Principal login, Model model, RedirectAttributes next) {
        return change(
                SetupStep.MAIL,
                model,
                next,
                "Đã ghi: chưa gửi thư.",
                () -> marks.set(SetupStep.MAIL, Actor.of(login.getName())));
    }

    private String change(SetupStep step, Model model, RedirectAttributes next, String done, Runnable what) {
        try {
            what.run();
            next.addFlashAttribute("done", done);
            return to(step);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(step, model);
        }
    }

    private static String to(SetupStep step) {
        return "redirect:/thiet-lap/" + step.path();
    }

    private static SetupStep known(String path) {
        return SetupStep.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
