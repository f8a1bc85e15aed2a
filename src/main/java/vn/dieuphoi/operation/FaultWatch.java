package vn.dieuphoi.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;

/** Asks every source what is wrong, and remembers the last answer for those who must not wait for one. */
@Component
public class FaultWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FaultWatch.class);

    private final ObjectProvider<FaultSource> sources;
    private final MachineTime time;
    private volatile @Nullable Look last;

    FaultWatch(ObjectProvider<FaultSource> sources, MachineTime time) {
        this.sources = sources;
        this.time = time;
    }

    /** Looks now. One source that cannot look hides none of the others. */
    public Look look() {
        List<Fault> faults = new ArrayList<>();
        for (FaultSource source : sources.orderedStream().toList()) {
            try {
                faults.addAll(source.faults());
            } catch (RuntimeException failure) {
                LOG.error("Không xem được tình trạng từ {}", source.getClass().getSimpleName(), failure);
                faults.add(unseen(source, failure));
            }
        }
        faults.sort(Comparator.comparing(Fault::kind).thenComparing(Fault::since));
        Look look = new Look(time.now(), List.copyOf(faults));
        last = look;
        return look;
    }

    private Fault unseen(FaultSource source, RuntimeException failure) {
        return new Fault(
                        FaultKind.UNSEEN,
                        source.getClass().getSimpleName(),
                        source.getClass().getSimpleName(),
                        "Việc tự kiểm tra bị lỗi nên không biết phần này có hỏng gì không.",
                        "Xem nhật ký hệ thống; nếu cơ sở dữ liệu vừa gián đoạn thì đợi một phút.",
                        time.now())
                .saying(String.valueOf(failure.getMessage()));
    }

    /** The last look; null before the first. */
    public @Nullable Look last() {
        return last;
    }

    /** Has it tried again by the source that it belongs to. */
    boolean runAgain(Fault fault) {
        return sources.orderedStream().anyMatch(source -> source.runAgain(fault));
    }

    /** @param at on the machine's clock */
    public record Look(Instant at, List<Fault> faults) {

        public long count(FaultKind kind) {
            return faults.stream().filter(fault -> fault.kind() == kind).count();
        }
    }
}
