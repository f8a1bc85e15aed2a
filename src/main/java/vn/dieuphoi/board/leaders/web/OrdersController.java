package vn.dieuphoi.board.leaders.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.dieuphoi.board.web.BoardWords;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.register.Carried;
import vn.dieuphoi.escalation.register.GivenOrder;
import vn.dieuphoi.escalation.register.OrderFilter;
import vn.dieuphoi.escalation.register.OrderList;
import vn.dieuphoi.escalation.register.OrderRegister;
import vn.dieuphoi.lists.Download;
import vn.dieuphoi.lists.PrintedTable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.PlansInWork;

/** The register of directives as a page and as a paper. What is chosen stands in the address. */
@Controller
@RequestMapping("/bang")
class OrdersController {

    private final OrderRegister register;
    private final PlansInWork plans;
    private final BoardWords words;

    OrdersController(OrderRegister register, PlansInWork plans, BoardWords words) {
        this.register = register;
        this.plans = plans;
        this.words = words;
    }

    /** What is chosen, as the address says it; empty as what is not there. */
    record Address(
            @BindParam("ke-hoach") @Nullable String plan,
            @BindParam("ket-qua") @Nullable Carried carried,
            @BindParam("loai") Directive.@Nullable Kind kind,
            @BindParam("don-vi") @Nullable String party,
            @BindParam("nguoi") @Nullable String person) {

        OrderFilter filter(PlansInWork plans) {
            return new OrderFilter(plans.shown(plan), carried, kind, orNull(party), orNull(person));
        }

        private static @Nullable String orNull(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }
    }

    @GetMapping("/so-chi-dao")
    String page(Address address, Model model) {
        OrderFilter filter = address.filter(plans);
        List<GivenOrder> all = register.ofPlan(filter.plan());
        model.addAttribute("words", words);
        model.addAttribute("filter", filter);
        model.addAttribute("orders", OrderList.of(all, filter));
        model.addAttribute("results", Carried.values());
        model.addAttribute("kinds", Directive.Kind.values());
        Map<String, String> parties = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        all.forEach(order -> {
            parties.put(order.party(), words.office(new PartyCode(order.party())));
            people.put(order.givenBy().person(), words.person(order.givenBy()));
        });
        model.addAttribute("parties", parties);
        model.addAttribute("people", people);
        return "leaders-orders";
    }

    @GetMapping("/so-chi-dao.{ending:docx|xlsx}")
    ResponseEntity<byte[]> paper(Address address, @PathVariable String ending) {
        OrderFilter filter = address.filter(plans);
        OrderList orders = register.list(filter);
        PrintedTable table = new PrintedTable(
                "Sổ chỉ đạo, kế hoạch %s: %s".formatted(filter.plan().words(), orders.sum()),
                List.of("Ngày", "Người chỉ đạo", "Chỉ đạo", "Nội dung", "Về việc", "Đơn vị", "Phải xong", "Kết quả"),
                List.of(16, 20, 16, 40, 44, 20, 12, 22),
                orders.shown().stream().map(this::line).toList());
        return ending.equals("docx") ? Download.word(table, "so-chi-dao") : Download.excel(table, "so-chi-dao");
    }

    private List<String> line(GivenOrder order) {
        return List.of(
                words.moment(order.givenAt()),
                words.person(order.givenBy()),
                order.kind().label() + (order.newOffice() == null ? "" : " sang " + order.newOffice()),
                order.reason(),
                (order.number().isEmpty() ? "" : "Mục " + order.number() + ". ") + order.about(),
                order.partyName(),
                words.day(order.until()),
                order.carried().label() + (order.doneAt() == null ? "" : ", " + words.moment(order.doneAt())));
    }
}
