package vn.dieuphoi.reporting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.targets.TargetFigures;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.PastValues;

/**
 * Reads the figures of a period as they stood at the end of its cut-off day, in a fixed number of statements however many
 * items there are. What happened later is left out, so that figures read late are those read in time.
 */
@Component
class FiguresReader {

    private final PlanRegister plans;
    private final PartyRegister parties;
    private final WorkFigures work;
    private final CoordinationFigures coordination;
    private final TargetFigures targets;
    private final LateFigures late;
    private final PastValues past;
    private final JdbcClient database;

    FiguresReader(
            PlanRegister plans,
            PartyRegister parties,
            WorkFigures work,
            CoordinationFigures coordination,
            TargetFigures targets,
            LateFigures late,
            PastValues past,
            JdbcClient database) {
        this.plans = plans;
        this.parties = parties;
        this.work = work;
        this.coordination = coordination;
        this.targets = targets;
        this.late = late;
        this.past = past;
        this.database = database;
    }

    PeriodFigures read(ReportingPeriod period) {
        return read(new CutOff(period));
    }

    /** With months that had been reported by then as they were put right since. */
    PeriodFigures readCorrected(ReportingPeriod period) {
        return read(CutOff.corrected(period));
    }

    private PeriodFigures read(CutOff end) {
        ReportingPeriod period = end.period();
        Map<PartyCode, Party> offices =
                parties.all().stream().collect(Collectors.toMap(Party::code, Function.identity()));
        Map<String, ItemFacts.Work> begun = work.items(end);
        PastValues.Past corrections = past.of(period.plan(), Set.of(ChangedValue.PERCENT, ChangedValue.ESTIMATE));
        Map<String, ItemFacts.Round> rounds = lastRounds(end, corrections.only(ChangedValue.PERCENT));
        Map<String, Handed> handed = handed(end);
        Set<String> worked = worked(end);
        Map<String, ItemFacts.Estimate> estimates =
                period.ofYear() ? estimates(end, corrections.only(ChangedValue.ESTIMATE)) : Map.of();
        Map<String, List<PeriodFigures.Item>> sections = new LinkedHashMap<>();
        Function<String, ItemFacts> facts = key -> new ItemFacts(
                begun.get(key),
                rounds.get(key),
                handed.getOrDefault(key, Handed.NOTHING),
                worked.contains(key),
                estimates.get(key));
        for (PlanItem item : plans.plan(period.plan()).items()) {
            WorkKey key = WorkKey.of(period.plan(), item.code());
            List<ItemFacts> parts = begun.keySet().stream()
                    .map(WorkKey::new)
                    .filter(work -> work.isPart() && work.whole().equals(key))
                    .sorted(Comparator.comparing(WorkKey::partNumber))
                    .map(part -> facts.apply(part.value()))
                    .toList();
            sections.computeIfAbsent(item.section(), section -> new ArrayList<>())
                    .add(new ItemLine(item, period, offices).of(facts.apply(key.value()), parts));
        }
        return new PeriodFigures(
                        period.key(),
                        period.words(),
                        period.from(),
                        period.cutOff(),
                        sections.entrySet().stream()
                                .map(section -> new PeriodFigures.Section(section.getKey(), section.getValue()))
                                .toList(),
                        coordination.asked(end, offices),
                        assigned(end, offices),
                        targets.asOf(period.plan(), period.cutOff()),
                        late.at(end, offices),
                        late.directives(end))
                .closing();
    }

    private Map<String, ItemFacts.Round> lastRounds(CutOff end, PastValues.Past corrections) {
        Map<String, ItemFacts.Round> rounds = new HashMap<>();
        database.sql("""
            select distinct on (r.work_item) r.key, r.work_item, r.month, r.percent, r.reported_at
            from monthly_round r join work_item w on w.key = r.work_item
            where w.plan = ? and r.reported_at < ? order by r.work_item, r.opened_at desc, r.month desc\
            """)
                .params(end.plan().value(), end.timestamp())
                .query((row, number) -> rounds.put(
                        row.getString("work_item"),
                        new ItemFacts.Round(
                                row.getString("month"),
                                stood(row, "percent", corrections, end),
                                day(row.getTimestamp("reported_at")))))
                .list();
        return rounds;
    }

    private Map<String, Handed> handed(CutOff end) {
        Map<String, Handed> all = new HashMap<>();
        database.sql("""
            select s.work_item, s.name, s.unit, case jsonb_typeof(s.values_json -> 'enterprises')
                when 'string' then s.values_json ->> 'enterprises' end as enterprises
            from work_step s join work_item w on w.key = s.work_item
            where w.plan = ? and s.recorded_at < ? order by s.recorded_at, s.id\
            """).params(end.plan().value(), end.timestamp()).query(row -> {
            Handed handed = all.computeIfAbsent(row.getString("work_item"), work -> Handed.empty());
            String unit = row.getString("unit");
            if (unit == null) {
                handed.steps().add(row.getString("name"));
            } else {
                handed.units().add(unit);
            }
            String chosen = row.getString("enterprises");
            if (chosen != null) {
                handed.choose(chosen);
            }
        });
        return all;
    }

    /** What the leads expected last, with their countable products. */
    private Map<String, ItemFacts.Estimate> estimates(CutOff end, PastValues.Past corrections) {
        Map<String, ItemFacts.Estimate> estimates = new HashMap<>();
        database.sql("""
            select r.key, r.work_item, r.year_estimate, p.product, p.quantity from (
                select distinct on (r.work_item) r.key, r.work_item, r.year_estimate
                from monthly_round r join work_item w on w.key = r.work_item
                where w.plan = ? and r.reported_at < ? and r.year_estimate is not null
                order by r.work_item, r.opened_at desc, r.month desc) r
            left join product_estimate p on p.round = r.key\
            """)
                .params(end.plan().value(), end.timestamp())
                .query((row, number) -> {
                    int percent = stood(row, "year_estimate", corrections, end);
                    Map<String, Integer> products = estimates
                            .computeIfAbsent(
                                    row.getString("work_item"), key -> new ItemFacts.Estimate(percent, new HashMap<>()))
                            .products();
                    return row.getString("product") == null
                            ? 0
                            : products.merge(row.getString("product"), row.getInt("quantity"), Integer::sum);
                })
                .list();
        return estimates;
    }

    /** A number of a month as it stood, without corrections that do not count. */
    private static int stood(ResultSet row, String column, PastValues.Past corrections, CutOff end)
            throws SQLException {
        Optional<String> before = corrections.before(Subject.of(row.getString("key")), end.correctedUntil());
        return before.isPresent() ? Integer.parseInt(before.get()) : row.getInt(column);
    }

    /** The work for which a step was handed in during the period. */
    private Set<String> worked(CutOff end) {
        return Set.copyOf(
                database.sql("select distinct work_item from work_step where recorded_at >= ? and recorded_at < ?")
                        .params(end.begin(), end.timestamp())
                        .query(String.class)
                        .list());
    }

    private List<PeriodFigures.Assigned> assigned(CutOff end, Map<PartyCode, Party> offices) {
        return work.assigned(end).stream()
                .map(given -> new PeriodFigures.Assigned(
                        given.key(),
                        given.title(),
                        ItemLine.name(given.lead(), offices),
                        given.dueOn(),
                        given.state().counted(given.standing().state(), false)))
                .toList();
    }

    private static LocalDate day(Timestamp moment) {
        return LocalDate.ofInstant(moment.toInstant(), HoChiMinhTime.ZONE);
    }
}
