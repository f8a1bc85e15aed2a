package vn.dieuphoi.work.round;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.PastValues;

/** The months of one piece of work as they stood at a moment, without what was put right after it. */
@Component
@Transactional(readOnly = true)
public class PastMonths {

    private final MonthlyRounds rounds;
    private final PastValues past;

    PastMonths(MonthlyRounds rounds, PastValues past) {
        this.rounds = rounds;
        this.past = past;
    }

    /** Those that had been reported before it, oldest first. */
    public List<ReportedMonth> before(WorkKey workItem, Instant moment) {
        PastValues.Past corrections = past.of(workItem, RoundPart.changed());
        return rounds.findByWorkItemOrderByMonth(workItem.value()).stream()
                .filter(round -> round.reportedAt().filter(moment::isAfter).isPresent())
                .map(round -> stood(round, corrections, moment))
                .toList();
    }

    private static ReportedMonth stood(MonthlyRound round, PastValues.Past corrections, Instant moment) {
        Map<RoundPart, String> before = new EnumMap<>(RoundPart.class);
        for (RoundPart part : RoundPart.values()) {
            corrections
                    .only(part.value())
                    .before(round.key().subject(), moment)
                    .ifPresent(value -> before.put(part, value));
        }
        return new ReportedMonth(
                round.period(),
                round.reportedAt().orElseThrow(),
                round.progress().orElseThrow().with(before));
    }
}
