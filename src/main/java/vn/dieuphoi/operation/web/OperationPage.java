package vn.dieuphoi.operation.web;

import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.engine.clock.TimerThreads;
import vn.dieuphoi.messages.OutboxView;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.operation.BrakeDesk;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.NightlyCheck;
import vn.dieuphoi.operation.RunAgainDesk;
import vn.dieuphoi.operation.alarm.AlarmBook;
import vn.dieuphoi.operation.node.NodeBook;
import vn.dieuphoi.operation.node.NodeName;

/** Whether the work runs. Only administrators come here. */
@Controller
@RequestMapping("/van-hanh")
class OperationPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int LONGEST_REASON = 1000;
    private static final String PAGE = "redirect:/van-hanh";

    private final FaultWatch watch;
    private final RunAgainDesk desk;
    private final NodeBook nodes;
    private final NodeName self;
    private final AlarmBook alarms;
    private final OutboxView outbox;
    private final TimerThreads threads;
    private final ObjectProvider<NightlyCheck> checks;
    private final BrakeDesk brakes;
    private final Obligations obligations;
    private final PartyRegister parties;
    private final HouseState state;

    OperationPage(
            FaultWatch watch,
            RunAgainDesk desk,
            NodeBook nodes,
            NodeName self,
            AlarmBook alarms,
            OutboxView outbox,
            TimerThreads threads,
            ObjectProvider<NightlyCheck> checks,
            BrakeDesk brakes,
            Obligations obligations,
            PartyRegister parties,
            HouseState state) {
        this.watch = watch;
        this.desk = desk;
        this.nodes = nodes;
        this.self = self;
        this.alarms = alarms;
        this.outbox = outbox;
        this.threads = threads;
        this.checks = checks;
        this.brakes = brakes;
        this.obligations = obligations;
        this.parties = parties;
        this.state = state;
    }

    /** How the page writes a moment. */
    interface Moments {

        String of(Instant moment);
    }

    @ModelAttribute("moments")
    Moments moments() {
        return moment -> moment.atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }

    @GetMapping
    String show(Model model) {
        FaultWatch.Look look = watch.look();
        model.addAttribute("look", look);
        model.addAttribute("state", state.now());
        model.addAttribute("alarms", alarms.open());
        model.addAttribute("groups", FaultGroup.of(look.faults()));
        model.addAttribute("stalled", stalled(look.faults()));
        model.addAttribute("parties", parties);
        model.addAttribute("brakes", brakes.pulled());
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("self", self.value());
        model.addAttribute("timersRun", threads.working());
        model.addAttribute("channels", outbox.channels());
        model.addAttribute("checks", checks.orderedStream().toList());
        return "operation";
    }

    /** What somebody owes where a fault stands, so that one sees whom it holds up. */
    private Map<Subject, List<Obligation>> stalled(List<Fault> faults) {
        return obligations.openAbout(faults.stream()
                .map(Fault::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** @param group all of one place and cause; otherwise the chosen ones */
    @PostMapping("/chay-lai")
    String runAgain(
            @RequestParam(name = "viec", required = false) @Nullable List<String> chosen,
            @RequestParam(name = "nhom", required = false) @Nullable String group,
            Principal login,
            RedirectAttributes next) {
        Set<String> keys = chosen == null ? Set.of() : Set.copyOf(chosen);
        if (group == null && keys.isEmpty()) {
            next.addFlashAttribute(
                    "refused", "Chưa chọn việc nào. Hãy đánh dấu các việc cần chạy lại rồi bấm lần nữa.");
            return PAGE;
        }
        int count = desk.runAgain(
                fault -> group == null ? keys.contains(fault.key()) : isOf(group, fault), Actor.of(login.getName()));
        next.addFlashAttribute(
                "done",
                count == 0
                        ? "Các việc này đã được cho chạy lại từ trước."
                        : "Đã cho chạy lại " + count + " việc. Việc nào vẫn hỏng sẽ hiện lại ở đây trong chốc lát.");
        return PAGE;
    }

    private static boolean isOf(String group, Fault fault) {
        return FaultGroup.id(fault).equals(group);
    }

    @PostMapping("/tha-phanh")
    String release(
            @RequestParam("quy-trinh") String process,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Principal login,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute(
                    "done",
                    brakes.release(
                                    process,
                                    Actor.of(login.getName()),
                                    TypedText.within(LONGEST_REASON, "Lý do", reason))
                            ? "Đã thả phanh. Các bước tự động đang chờ chạy tiếp ngay."
                            : "Quy trình này không bị phanh, hoặc đã được thả từ trước.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return PAGE;
    }

    @PostMapping("/may/bo")
    String forgetNode(@RequestParam("ten") String name, RedirectAttributes next) {
        if (nodes.forget(name)) {
            alarms.forget(name);
            next.addFlashAttribute("done", "Đã bỏ máy " + name + " khỏi danh sách.");
        } else {
            next.addFlashAttribute("refused", "Máy " + name + " đang chạy hoặc không còn trong danh sách.");
        }
        return PAGE;
    }
}
