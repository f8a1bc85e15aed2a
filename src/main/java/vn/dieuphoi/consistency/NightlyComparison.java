package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;
import vn.dieuphoi.operation.NightlyCheck;

/** What the last night's comparison found, for the page of failed work and whoever is told of it. */
@Component
class NightlyComparison implements NightlyCheck, FaultSource {

    /** A night may be missed because the machine was off; two in a row are not. */
    private static final Duration OVERDUE = Duration.ofHours(49);

    /** In the machine's time: who was off or whose clock was moved compares first and is not told before that. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String NAME = "Đối chiếu dữ liệu ban đêm";
    private static final String COMMAND = "java -jar dieu-phoi.jar check consistency";

    private final ConsistencyChecks checks;
    private final Clock clock;
    private final InstantSource machine = InstantSource.system();
    private @Nullable Instant lateSince;

    NightlyComparison(ConsistencyChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Result> last() {
        return checks.last()
                .map(run -> new Result(
                        run.startedAt(), run.problem().isEmpty() && run.left().isEmpty(), words(run), null));
    }

    private static String words(ConsistencyRun run) {
        if (run.problem().isPresent()) {
            return "Chưa đối chiếu xong: " + run.problem().get();
        }
        int mended = run.findings().size() - run.left().size();
        return run.findings().isEmpty()
                ? "Không thấy gì lệch."
                : "%d chỗ lệch, đã tự sửa %d.".formatted(run.findings().size(), mended);
    }

    @Override
    public List<Fault> faults() {
        return checks.last().stream().flatMap(this::faults).toList();
    }

    private Stream<Fault> faults(ConsistencyRun run) {
        Stream<Fault> failed = run.problem().stream()
                .map(problem -> new Fault(
                                FaultKind.FAILING_CHECK,
                                "comparison",
                                NAME,
                                "Việc đối chiếu đêm qua bị lỗi nên không biết dữ liệu có lệch không.",
                                "Chạy lại bằng lệnh %s; nếu vẫn lỗi, xem nhật ký hệ thống.".formatted(COMMAND),
                                run.startedAt())
                        .saying(problem));
        Stream<Fault> late = isLate(run)
                ? Stream.of(new Fault(
                        FaultKind.FAILING_CHECK,
                        "comparison-late",
                        NAME,
                        "Đã hơn hai ngày không có lần đối chiếu nào.",
                        "Xem ứng dụng có chạy qua đêm không; có thể chạy ngay bằng lệnh %s.".formatted(COMMAND),
                        run.startedAt()))
                : Stream.empty();
        Stream<Fault> found = run.left().stream().map(discrepancy -> fault(discrepancy, run.startedAt()));
        return Stream.of(failed, late, found).flatMap(faults -> faults);
    }

    private synchronized boolean isLate(ConsistencyRun run) {
        if (!run.startedAt().plus(OVERDUE).isBefore(clock.instant())) {
            lateSince = null;
            return false;
        }
        Instant now = machine.instant();
        if (lateSince == null) {
            lateSince = now;
        }
        return lateSince.plus(PATIENCE).isBefore(now);
    }

    private static Fault fault(Discrepancy found, Instant since) {
        return new Fault(
                        FaultKind.FAILING_CHECK,
                        found.rule() + " " + found.subject(),
                        NAME,
                        found.meaning(),
                        found.advice(),
                        since)
                .about(found.subject(), found.details());
    }
}
