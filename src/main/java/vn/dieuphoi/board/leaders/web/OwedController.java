package vn.dieuphoi.board.leaders.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.ItemCell;
import vn.dieuphoi.board.leaders.LeadersBoard;
import vn.dieuphoi.board.leaders.owed.OwedFilter;
import vn.dieuphoi.board.leaders.owed.OwedLists;
import vn.dieuphoi.board.leaders.owed.OwedThing;
import vn.dieuphoi.board.web.BoardWords;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.lists.Download;
import vn.dieuphoi.lists.PrintedTable;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.PlansInWork;

/** The lists that the numbers of the leaders' board open. What is chosen stands in the address. */
@Controller
@RequestMapping("/bang")
class OwedController {

    private static final int PAGE = 100;

    /** As many as a paper is still read; the sum stands above it. */
    private static final int ON_PAPER = 5000;

    private final OwedLists lists;
    private final LeadersBoard board;
    private final PlanRegister register;
    private final PlansInWork plans;
    private final PartyRegister parties;
    private final Viewers viewers;
    private final BoardWords words;

    OwedController(
            OwedLists lists,
            LeadersBoard board,
            PlanRegister register,
            PlansInWork plans,
            PartyRegister parties,
            Viewers viewers,
            BoardWords words) {
        this.lists = lists;
        this.board = board;
        this.register = register;
        this.plans = plans;
        this.parties = parties;
        this.viewers = viewers;
        this.words = words;
    }

    @GetMapping("/viec")
    String things(OwedAddress address, Model model) {
        OwedFilter filter = address.filter(plans);
        int count = lists.count(filter);
        int page = Math.max(0, Math.min(address.page(), (count - 1) / PAGE));
        model.addAttribute("words", words);
        model.addAttribute("filter", filter);
        model.addAttribute("about", about(filter));
        model.addAttribute("classes", Doing.counted());
        model.addAttribute("count", count);
        model.addAttribute("things", lists.page(filter, page * PAGE, PAGE));
        model.addAttribute("page", page);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        return "leaders-list";
    }

    @GetMapping("/viec.{ending:docx|xlsx}")
    ResponseEntity<byte[]> paper(OwedAddress address, @PathVariable String ending) {
        OwedFilter filter = address.filter(plans);
        PrintedTable table = new PrintedTable(
                "%s: %d việc".formatted(about(filter), lists.count(filter)),
                List.of("Hạn", "Tình trạng", "Việc", "Mục", "Đơn vị"),
                List.of(12, 22, 48, 34, 28),
                lists.page(filter, 0, ON_PAPER).stream().map(this::line).toList());
        return ending.equals("docx") ? Download.word(table, "viec") : Download.excel(table, "viec");
    }

    private List<String> line(OwedThing thing) {
        return List.of(
                words.day(thing.dueOn()),
                thing.doing().label() + (thing.days() == 0 ? "" : " %d ngày".formatted(thing.days())),
                thing.label(),
                (thing.number() + " " + thing.title()).strip(),
                thing.party());
    }

    @GetMapping("/muc")
    String items(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            @RequestParam(name = "loai", required = false) @Nullable Doing doing,
            Authentication login,
            Model model) {
        OwedFilter filter = new OwedFilter(plans.shown(asked), doing, false, null, null);
        List<ItemCell> items = register.find(filter.plan()).stream()
                .flatMap(plan -> board.of(plan, viewers.readable(login)).sections().stream())
                .flatMap(section -> section.items().stream())
                .filter(item -> doing == null ? item.doing() != Doing.STOPPED : item.doing() == doing)
                .toList();
        model.addAttribute("words", words);
        model.addAttribute("filter", filter);
        model.addAttribute("about", about(filter));
        model.addAttribute("classes", Doing.values());
        model.addAttribute("items", items);
        return "leaders-items";
    }

    private String about(OwedFilter filter) {
        StringBuilder about = new StringBuilder("Kế hoạch " + filter.plan().words());
        if (filter.doing() != null) {
            about.append(", ").append(filter.near() ? "sắp đến hạn" : lower(filter.doing()));
        }
        if (filter.party() != null) {
            about.append(", ").append(parties.nameOfOwer(filter.party()));
        }
        if (!filter.without().isEmpty()) {
            about.append(", các đơn vị khác");
        }
        if (filter.until() != null) {
            about.append(", đến hạn đến hết ngày ").append(words.day(filter.until()));
        }
        if (filter.doneIn() != null) {
            about.append(", xong trong tuần từ ").append(words.day(filter.doneIn()));
        }
        if (filter.lateOn() != null) {
            about.append(", quá hạn cuối ngày ").append(words.day(filter.lateOn()));
        }
        YearMonth month = filter.month();
        if (month != null) {
            about.append(", đến hạn trong tháng %d/%d".formatted(month.getMonthValue(), month.getYear()));
        }
        return about.toString();
    }

    private static String lower(Doing doing) {
        return Vietnamese.small(doing.label());
    }
}
