package vn.dieuphoi.plan.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.time.ReportRhythm;
import vn.dieuphoi.plan.time.Rhythm;
import vn.dieuphoi.plan.time.RoundRhythm;

/** How often items are asked. */
final class RhythmRules {

    private RhythmRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Stream.concat(
                weekday(List.of(), plan.rhythm(), Rhythm.USUAL),
                plan.items().stream()
                        .flatMap(item -> Stream.concat(
                                weekday(List.of(item.code()), item.rhythm(), Rhythm.USUAL.with(plan.rhythm())),
                                unasked(item.code(), plan.rhythmOf(item)))));
    }

    private static Stream<PlanFinding> weekday(List<ItemCode> where, @Nullable Rhythm rhythm, Rhythm.Kept wider) {
        if (rhythm == null) {
            return Stream.empty();
        }
        RoundRhythm rounds = wider.with(rhythm).rounds();
        if (Optional.ofNullable(rhythm.rounds()).filter(RoundRhythm::ofWeeks).isPresent() && rhythm.weekday() == null) {
            return Stream.of(PlanFinding.in(
                    where,
                    FindingCode.WEEKDAY_MISSING,
                    rounds.words() + " nhưng không nêu thứ mấy",
                    wider.weekday() == Rhythm.USUAL.weekday() ? "lấy thứ Sáu" : "lấy ngày của cả kế hoạch"));
        }
        return PlanFinding.unless(
                rhythm.weekday() == null || rounds.ofWeeks(),
                () -> PlanFinding.in(
                        where,
                        FindingCode.WEEKDAY_UNUSED,
                        "nêu thứ trong tuần nhưng " + rounds.words(),
                        "bỏ qua thứ trong tuần"));
    }

    private static Stream<PlanFinding> unasked(ItemCode item, Rhythm.Kept kept) {
        return PlanFinding.unless(
                kept.rounds() != RoundRhythm.NONE || kept.reports() != ReportRhythm.NONE,
                () -> PlanFinding.in(
                        item,
                        FindingCode.NO_ROUNDS_NO_REPORTS,
                        RoundRhythm.NONE.words() + " và " + ReportRhythm.NONE.words(),
                        "chỉ theo dõi bằng các bước và thời hạn của mục"));
    }
}
