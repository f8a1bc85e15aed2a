package vn.dieuphoi.operation.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.look.JobCounts;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.messages.OutboxView;
import vn.dieuphoi.obligation.ObligationTotals;
import vn.dieuphoi.operation.database.DatabasePresence;
import vn.dieuphoi.operation.node.Node;
import vn.dieuphoi.operation.node.NodeBook;

/** The figures as of a few seconds ago: however many ask however often, the database is asked once. */
@Component
public class HouseFigures {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** From when on a due job counts as late; the same as for the fault. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JobCounts jobs;
    private final ObligationTotals obligations;
    private final OutboxView outbox;
    private final NodeBook nodes;
    private final StoredSizes sizes;
    private final DatabasePresence presence;
    private final MachineTime time;
    private @Nullable Figures last;

    HouseFigures(
            JobCounts jobs,
            ObligationTotals obligations,
            OutboxView outbox,
            NodeBook nodes,
            StoredSizes sizes,
            DatabasePresence presence,
            MachineTime time) {
        this.jobs = jobs;
        this.obligations = obligations;
        this.outbox = outbox;
        this.nodes = nodes;
        this.sizes = sizes;
        this.presence = presence;
        this.time = time;
    }

    /** @param backup when the last one was taken; null for none */
    public record Figures(
            Instant at,
            JobCounts.Counts jobs,
            ObligationTotals.Totals obligations,
            long letters,
            long silentNodes,
            long runningNodes,
            long bytes,
            @Nullable Instant backup) {}

    /** Null while the database is away and nobody has asked before. */
    public synchronized @Nullable Figures now() {
        Instant now = time.now();
        @Nullable Figures before = last;
        if (presence.away() || before != null && before.at().plus(FRESH).isAfter(now)) {
            return before;
        }
        List<Node> all = nodes.all();
        Figures fresh = new Figures(
                now,
                jobs.count(PATIENCE),
                obligations.count(),
                outbox.channels().stream()
                        .mapToLong(OutboxView.ChannelState::waiting)
                        .sum(),
                all.stream().filter(Node::silent).count(),
                all.stream().filter(node -> !node.silent() && !node.stopped()).count(),
                sizes.bytes(),
                sizes.lastBackup().map(StoredSizes.Backup::at).orElse(null));
        last = fresh;
        return fresh;
    }
}
