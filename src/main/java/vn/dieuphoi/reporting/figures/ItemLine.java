package vn.dieuphoi.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.work.WorkKey;

/**
 * The line of one plan item. Its own lead's figures are its figures; where nobody reports for the whole, they are the mean of
 * its parts, of which one that has reported nothing counts as nothing.
 */
record ItemLine(PlanItem item, ReportingPeriod period, Map<PartyCode, Party> offices) {

    private static final String NOT_BEGUN = "Chưa đến kỳ triển khai";
    private static final String STOPPED = "Đã dừng theo chỉ đạo";

    PeriodFigures.Item of(ItemFacts facts, List<ItemFacts> parts) {
        ItemFacts.Work work = facts.work();
        String lead = work != null
                ? work.lead()
                : item.leadOffice().map(PartyCode::value).orElse("");
        Standing.State status = status(work);
        Integer own = facts.percent(status);
        Integer estimated = facts.estimatedPercent();
        return new PeriodFigures.Item(
                item.code().toString(),
                item.title(),
                lead,
                lead.isEmpty() ? "Lãnh đạo phân công" : name(lead, offices),
                work == null ? null : work.key(),
                status,
                standing(work, status),
                own != null ? own : mean(parts, part -> part.percent(status(part.work()))),
                work == null ? null : work.dueOn(),
                work == null ? 0 : work.extensions(),
                work != null
                        && Stream.concat(Stream.of(facts), parts.stream()).allMatch(each -> each.nothingIn(period)),
                item.products().stream()
                        .filter(Product::counted)
                        .map(product -> facts.handed().made(product, facts.estimate()))
                        .toList(),
                estimated != null ? estimated : mean(parts, ItemFacts::estimatedPercent),
                parts.stream().map(this::part).toList());
    }

    private PeriodFigures.Part part(ItemFacts facts) {
        ItemFacts.Work work = Objects.requireNonNull(facts.work());
        Standing.State status = status(work);
        return new PeriodFigures.Part(
                work.key(),
                new WorkKey(work.key()).number(),
                work.title(),
                name(work.lead(), offices),
                standing(work, status),
                facts.percent(status),
                work.dueOn(),
                work.extensions(),
                facts.estimatedPercent());
    }

    private Standing.@Nullable State status(ItemFacts.@Nullable Work work) {
        return work == null || work.stopped()
                ? null
                : work.state().counted(work.standing().state(), item.carriesOver());
    }

    private static String standing(ItemFacts.@Nullable Work work, Standing.@Nullable State status) {
        return status != null ? status.label() : work == null ? NOT_BEGUN : STOPPED;
    }

    private static @Nullable Integer mean(List<ItemFacts> parts, Function<ItemFacts, @Nullable Integer> figure) {
        List<@Nullable Integer> figures =
                parts.stream().<@Nullable Integer>map(figure::apply).toList();
        return figures.stream().allMatch(Objects::isNull)
                ? null
                : (Integer) (int) Math.round(figures.stream()
                        .mapToInt(one -> one == null ? 0 : one)
                        .average()
                        .orElse(0));
    }

    static String name(String code, Map<PartyCode, Party> offices) {
        Party party = offices.get(new PartyCode(code));
        return party == null ? code : party.name();
    }
}
