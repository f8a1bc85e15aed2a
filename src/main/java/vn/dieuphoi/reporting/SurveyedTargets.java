package vn.dieuphoi.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.Target;

/** The targets with what the indicator surveys handed in. */
@Component
class SurveyedTargets implements TargetFigures {

    private static final String REACHED = "đạt";
    private static final String NOT_REACHED = "chưa đạt";
    private static final String UNKNOWN = "chưa có số liệu";

    /** The fields of the survey's form by target, and by part where a target has only parts. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("T1", "trainedShare"),
            Map.entry("T2", "unemployment"),
            Map.entry("T3", "urbanUnemployment"),
            Map.entry("T4", "underemployment"),
            Map.entry("T5.1", "agriculture"),
            Map.entry("T5.2", "industry"),
            Map.entry("T5.3", "services"),
            Map.entry("T6", "enrolled"),
            Map.entry("T7", "employedAfter"),
            Map.entry("T8", "unskilled"));

    private final PlanRegister plans;
    private final JdbcClient database;

    SurveyedTargets(PlanRegister plans, JdbcClient database) {
        this.plans = plans;
        this.database = database;
    }

    private record Measured(BigDecimal value, String source, LocalDate on) {

        static Measured of(ResultSet row) throws SQLException {
            return new Measured(
                    row.getBigDecimal("value").stripTrailingZeros(),
                    row.getString("source"),
                    LocalDate.ofInstant(row.getTimestamp("entered_at").toInstant(), HoChiMinhTime.ZONE));
        }
    }

    @Override
    public List<TargetLine> asOf(int planYear, LocalDate cutOff) {
        Map<String, Measured> measured = measured(planYear, cutOff);
        List<TargetLine> lines = new ArrayList<>();
        for (Target target : plans.plan(planYear).targets()) {
            String code = target.code().value();
            if (target.value() != null) {
                lines.add(line(target, target.name(), target.value(), measured.get(FIELDS.get(code))));
                continue;
            }
            int part = 0;
            for (Target.Part piece : target.breakdown()) {
                part++;
                lines.add(line(
                        target,
                        target.name() + ": " + piece.name(),
                        piece.value(),
                        measured.get(FIELDS.get(code + "." + part))));
            }
        }
        return lines;
    }

    private Map<String, Measured> measured(int planYear, LocalDate cutOff) {
        Map<String, Measured> measured = new HashMap<>();
        database.sql("""
                        select distinct on (indicator) indicator, value, source, entered_at from indicator_value
                        where dossier like ? and entered_at < ? order by indicator, entered_at desc""")
                .params(
                        planYear + "-%",
                        Timestamp.from(cutOff.plusDays(1)
                                .atStartOfDay(HoChiMinhTime.ZONE)
                                .toInstant()))
                .query((row, number) -> measured.put(row.getString("indicator"), Measured.of(row)))
                .list();
        return measured;
    }

    private static TargetLine line(Target target, String name, BigDecimal wanted, @Nullable Measured measured) {
        String standing = measured == null
                ? UNKNOWN
                : target.direction().reached(measured.value(), wanted) ? REACHED : NOT_REACHED;
        return new TargetLine(
                target.code().value(),
                name,
                target.unit(),
                target.direction().symbol(),
                wanted,
                measured == null ? null : measured.value(),
                standing,
                measured == null ? null : measured.source(),
                measured == null ? null : measured.on());
    }
}
