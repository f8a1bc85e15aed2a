package vn.dieuphoi.plan.difference;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;

/** Compares two contents of a plan item by item. */
public final class PlanDifference {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NONE = "không có";

    private final @Nullable Plan before;
    private final Plan after;

    /** @param before null where the plan is new */
    public PlanDifference(@Nullable Plan before, Plan after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of the items' numbers; what is the same is left out. */
    public List<ItemChange> items() {
        TreeMap<ItemCode, PlanItem> old = new TreeMap<>();
        if (before != null) {
            before.items().forEach(item -> old.put(item.code(), item));
        }
        TreeMap<ItemCode, PlanItem> all = new TreeMap<>(old);
        after.items().forEach(item -> all.put(item.code(), item));
        List<ItemChange> changes = new ArrayList<>();
        for (ItemCode code : all.keySet()) {
            PlanItem was = old.get(code);
            PlanItem is = after.find(code).orElse(null);
            if (!Objects.equals(was, is)) {
                changes.add(new ItemChange(code, was, is, was == null || is == null ? List.of() : facts(was, is)));
            }
        }
        return changes;
    }

    private List<FactChange> facts(PlanItem was, PlanItem is) {
        Plan old = Objects.requireNonNull(before);
        List<FactChange> facts = new ArrayList<>();
        compare(facts, ItemFact.LEAD, lead(old, was), lead(after, is), !Objects.equals(was.lead(), is.lead()));
        compare(
                facts,
                ItemFact.CO_LEADS,
                coLeads(old, was),
                coLeads(after, is),
                !was.coLeads().equals(is.coLeads()) || !Objects.equals(was.leadScope(), is.leadScope()));
        compare(facts, ItemFact.START, was, is, PlanDifference::start);
        compare(facts, ItemFact.END, was, is, item -> item.endDate().format(DAY));
        compare(facts, ItemFact.MILESTONES, was, is, PlanDifference::milestones);
        compare(
                facts,
                ItemFact.RHYTHM,
                rhythm(old, was),
                rhythm(after, is),
                !Objects.equals(was.rhythm(), is.rhythm()));
        compare(
                facts,
                ItemFact.PARTNERS,
                partners(old, was),
                partners(after, is),
                !was.partners().equals(is.partners()) || !was.externalCodes().equals(is.externalCodes()));
        compare(facts, ItemFact.PRODUCTS, was, is, PlanDifference::products);
        compare(facts, ItemFact.TITLE, was, is, PlanItem::title);
        compare(facts, ItemFact.TEXT, was, is, PlanItem::text);
        if (facts.isEmpty()) {
            facts.add(new FactChange(ItemFact.OTHER, "", ""));
        }
        return facts;
    }

    private static void compare(
            List<FactChange> facts, ItemFact fact, PlanItem was, PlanItem is, Function<PlanItem, String> words) {
        compare(
                facts,
                fact,
                words.apply(was),
                words.apply(is),
                !words.apply(was).equals(words.apply(is)));
    }

    private static void compare(List<FactChange> facts, ItemFact fact, String was, String is, boolean differs) {
        if (differs) {
            facts.add(new FactChange(fact, was, is));
        }
    }

    private static String lead(Plan plan, PlanItem item) {
        return item.leadOffice().map(plan::nameOf).orElse("chưa giao");
    }

    /** Each with what it leads of the item, also the principal lead where the document parts the work. */
    private static String coLeads(Plan plan, PlanItem item) {
        String all = item.leads().stream()
                .skip(item.leadScope() == null ? 1 : 0)
                .map(party -> plan.nameOf(party)
                        + item.scopeOf(party).map(scope -> " (" + scope + ")").orElse(""))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? NONE : all;
    }

    private static String start(PlanItem item) {
        if (item.startsAfter() != null) {
            return "sau mục " + item.startsAfter();
        } else if (item.startDate() != null) {
            return item.startDate().format(DAY);
        }
        return item.startMonth() == null ? "khi ban hành" : "tháng " + item.startMonth();
    }

    private static String milestones(PlanItem item) {
        String all = item.milestones().stream()
                .map(mark -> mark.due().format(DAY) + " " + mark.title())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? NONE : all;
    }

    private static String rhythm(Plan plan, PlanItem item) {
        return plan.rhythmOf(item).rounds().words();
    }

    private static String partners(Plan plan, PlanItem item) {
        String names = plan.namesOf(item.partners());
        String outside = plan.namesOf(item.externalCodes());
        String all = names.isEmpty() || outside.isEmpty() ? names + outside : names + "; " + outside;
        return all.isEmpty() ? NONE : all;
    }

    private static String products(PlanItem item) {
        return item.products().isEmpty()
                ? NONE
                : item.products().stream()
                        .map(product -> product.quantity() + " " + product.unit() + " " + product.name())
                        .collect(Collectors.joining("; "));
    }
}
