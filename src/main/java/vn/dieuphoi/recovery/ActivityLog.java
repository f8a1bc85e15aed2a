package vn.dieuphoi.recovery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dieuphoi.Subject;
import vn.dieuphoi.recovery.ActivityLine.Kind;

/**
 * Writes beside the database what was committed in it. An act is written after its commit, together with a mark that was
 * committed with it: what the file proves has always happened, and a kill in between only leaves the file behind. A
 * letter is written as soon as the other side has taken it, before the database knows: a letter without its line would
 * leave a second time unmarked after a restore. That line proves nothing; the mark after it does.
 */
@Component
public class ActivityLog {

    private final Optional<ActivityFile> file;
    private final Marks marks;
    private final InstantSource machine = InstantSource.system();
    private volatile @Nullable Mark last;

    ActivityLog(ActivityPlace place, Marks marks) {
        this.file = place.file();
        this.marks = marks;
    }

    /** @param subject the natural key of what it happened to */
    public void act(String who, String what, Subject subject) {
        if (file.isEmpty()) {
            return;
        }
        ActivityLine line = ActivityLine.act(machine.instant(), who, what, subject.key());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction().lines.add(line);
        } else {
            write(List.of(line), marks.set(true));
        }
    }

    /** To be called between the other side's yes and our own note of it. */
    public void letterLeft(String channel, String reference, String to, String title) {
        Instant now = machine.instant();
        file.ifPresent(
                open -> open.append(List.of(ActivityLine.letter(now, to, title, channel, reference)), now, true));
    }

    /** After the database knows that the letter has left. */
    public void letterNoted() {
        if (file.isPresent()) {
            write(List.of(), marks.set(true));
        }
    }

    /** The last mark that this application set and wrote; null before the first. */
    @Nullable
    Mark last() {
        return last;
    }

    void write(List<ActivityLine> lines, @Nullable Mark mark) {
        Instant now = machine.instant();
        List<ActivityLine> all = new ArrayList<>(lines);
        if (mark != null) {
            all.add(ActivityLine.mark(now, mark));
            last = mark;
        }
        file.ifPresent(open -> open.append(all, now, false));
    }

    private ActsOfTransaction ofTransaction() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof ActsOfTransaction acts) {
                return acts;
            }
        }
        ActsOfTransaction acts = new ActsOfTransaction();
        TransactionSynchronizationManager.registerSynchronization(acts);
        return acts;
    }

    private final class ActsOfTransaction implements TransactionSynchronization {

        private final List<ActivityLine> lines = new ArrayList<>();
        private @Nullable Mark mark;

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly && lines.stream().anyMatch(line -> line.kind() == Kind.ACT)) {
                mark = marks.set(true);
            }
        }

        @Override
        public void afterCommit() {
            write(lines, mark);
        }
    }
}
