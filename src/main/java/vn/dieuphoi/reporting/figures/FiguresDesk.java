package vn.dieuphoi.reporting.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.Subject;
import vn.dieuphoi.reporting.CanonicalText;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.VietnameseOffice;
import vn.dieuphoi.work.journal.Journal;

/** Where the figures of a period are frozen at its cut-off, and corrected by a new version that says why. */
@Service
@Transactional
public class FiguresDesk {

    private final FiguresReader reader;
    private final Snapshots snapshots;
    private final Journal journal;
    private final Clock clock;

    FiguresDesk(FiguresReader reader, Snapshots snapshots, Journal journal, Clock clock) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Freezes the figures of a period, or finds them frozen: a retry or a second node changes nothing.
     *
     * @throws Refused while the cut-off day has not passed
     */
    public Snapshot freeze(ReportingPeriod period, Actor actor) {
        return snapshots.newest(period.key()).orElseGet(() -> {
            if (!LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).isAfter(period.cutOff())) {
                throw new Refused("Số liệu %s chốt hết ngày %s; hãy làm tiếp sau ngày đó."
                        .formatted(period.words(), VietnameseOffice.day(period.cutOff())));
            }
            return add(period, reader.read(period), 1, null, actor);
        });
    }

    /**
     * Reads the figures anew, as of the same cut-off, after something behind them was corrected: months that had been
     * reported by then count as they stand now.
     *
     * @throws Refused when nothing differs
     */
    public Snapshot correct(ReportingPeriod period, String reason, Actor actor) {
        Snapshot before = frozen(period.key());
        PeriodFigures now = reader.readCorrected(period);
        if (FiguresDifference.between(before.figures(), now).isEmpty()) {
            throw new Refused("Số liệu %s không có gì thay đổi so với phiên bản %d nên không lập phiên bản mới."
                    .formatted(period.words(), before.version()));
        }
        return add(period, now, before.version() + 1, reason, actor);
    }

    private Snapshot add(
            ReportingPeriod period, PeriodFigures figures, int version, @Nullable String reason, Actor actor) {
        String content = CanonicalText.write(figures);
        Snapshot snapshot = new Snapshot(
                period.key(),
                period.plan(),
                version,
                period.cutOff(),
                clock.instant(),
                actor,
                reason,
                Sha256.hex(content),
                figures);
        if (!snapshots.add(snapshot, content)) {
            return frozen(period.key());
        }
        journal.recordChange(actor, Subject.of(period.key()), "Chốt số liệu", reason, null, "phiên bản " + version);
        return snapshot;
    }

    /** The newest version. */
    @Transactional(readOnly = true)
    public Snapshot frozen(String period) {
        return find(period).orElseThrow(() -> new Refused("Số liệu " + period + " chưa được chốt."));
    }

    @Transactional(readOnly = true)
    public Optional<Snapshot> find(String period) {
        return snapshots.newest(period);
    }

    /** All versions, oldest first. */
    @Transactional(readOnly = true)
    public List<Snapshot> versionsOf(String period) {
        return snapshots.of(period);
    }

    /** What a version changed of the one before it, a line each; empty for the first. */
    @Transactional(readOnly = true)
    public List<String> differenceOf(String period, int version) {
        List<Snapshot> all = snapshots.of(period);
        return version < 2 || version > all.size()
                ? List.of()
                : FiguresDifference.between(
                        all.get(version - 2).figures(), all.get(version - 1).figures());
    }
}
