package vn.dieuphoi.reporting.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.work.journal.Journal;

/** Where the standing office enters what the targets of section II were measured at, and corrects what was wrong. */
@Service
@Transactional
public class TargetDesk {

    private final PlanRegister plans;
    private final Measurements measurements;
    private final Journal journal;
    private final Clock clock;

    TargetDesk(PlanRegister plans, Measurements measurements, Journal journal, Clock clock) {
        this.plans = plans;
        this.measurements = measurements;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused when the plan has no such target, or the figures cannot be right */
    public void measure(PlanId plan, TargetCode code, Measured measured, Actor actor) {
        record(plan, target(plan, code), measured, Measurements.Origin.BY_HAND, null, actor);
    }

    /**
     * Replaces a measurement; the one before stays to be read.
     *
     * @param id of the measurement that was wrong
     * @throws Refused as {@link #measure}, when it was corrected before, or without a reason
     */
    public void correct(PlanId plan, TargetCode code, long id, Measured measured, String reason, Actor actor) {
        Target target = target(plan, code);
        Measurement before = measurements
                .find(plan, id)
                .filter(known -> known.target().equals(code))
                .orElseThrow(() -> new Refused("Không có số liệu này; hãy mở lại trang của chỉ tiêu."));
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do đính chính.");
        }
        record(
                plan,
                target,
                measured,
                new Measurements.Origin(null, id, reason.strip()),
                words(target, before.measured()),
                actor);
    }

    /** What a survey found of a target. */
    public void survey(PlanId plan, String dossier, TargetCode code, Measured measured, Actor actor) {
        record(plan, target(plan, code), measured, new Measurements.Origin(dossier, null, null), null, actor);
    }

    /** Checks figures without recording them. */
    @Transactional(readOnly = true)
    public void check(PlanId plan, TargetCode code, Measured measured) {
        MeasureRules.check(target(plan, code), beginningOf(plan), measured, today());
    }

    @Transactional(readOnly = true)
    public Target target(PlanId plan, TargetCode code) {
        return plans.find(plan)
                .flatMap(found -> found.find(code))
                .orElseThrow(() -> new Refused("Kế hoạch " + plan.words() + " không có chỉ tiêu " + code + "."));
    }

    private void record(
            PlanId plan,
            Target target,
            Measured measured,
            Measurements.Origin origin,
            @Nullable String before,
            Actor actor) {
        MeasureRules.check(target, beginningOf(plan), measured, today());
        measurements.add(plan, target.code(), measured, origin, actor, clock.instant());
        journal.recordChange(
                actor,
                Subject.of(plan + "-" + target.code()),
                origin.corrects() == null ? "Ghi số liệu chỉ tiêu" : "Đính chính số liệu chỉ tiêu",
                origin.reason(),
                before,
                words(target, measured));
    }

    /** A measurement on one line. */
    static String words(Target target, Measured measured) {
        if (measured.none()) {
            return "chưa có số liệu";
        }
        String parts = target.breakdown().stream()
                .flatMap(part -> Optional.ofNullable(measured.parts().get(part.name()))
                        .map(figure -> part.name() + ": " + target.written(figure))
                        .stream())
                .collect(Collectors.joining("; "));
        if (measured.value() == null) {
            return parts;
        }
        return target.written(measured.value()) + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    private LocalDate beginningOf(PlanId plan) {
        return plans.plan(plan).from();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
