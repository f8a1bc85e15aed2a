package vn.dieuphoi.coordination.sent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.work.WorkItem;

/**
 * One question and all who were asked it.
 *
 * @param lines never empty, in the order in which they were sent
 */
public record SentGroup(WorkItem work, List<SentLine> lines) {

    private CoordinationRequest first() {
        return lines.get(0).request();
    }

    /** Its address: the key of the first of its requests. */
    public RequestKey key() {
        return first().key();
    }

    public String question() {
        return first().question();
    }

    public RequestKind kind() {
        return first().kind();
    }

    public Instant sentAt() {
        return first().sentAt();
    }

    /** The how many-th request of this work to its first receiver, from 1: two to the same office look alike otherwise. */
    public int ordinal() {
        return key().ordinal();
    }

    /** The earliest day by which one of those who are silent has to answer; where nobody is, the last of all. */
    public LocalDate dueOn() {
        return silent().stream()
                .map(line -> line.request().dueOn())
                .min(LocalDate::compareTo)
                .orElseGet(() -> lines.stream()
                        .map(line -> line.request().dueOn())
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    /** Who has to answer; the latest first. */
    public List<SentLine> silent() {
        return those(SentLine::silent);
    }

    public List<SentLine> back() {
        return those(SentLine::back);
    }

    public List<SentLine> answered() {
        return those(SentLine::answered);
    }

    public List<SentLine> toTake() {
        return those(SentLine::toTake);
    }

    public List<SentLine> late() {
        return those(line -> line.line().overdue());
    }

    /** What ended without an answer: withdrawn, let go, done without. */
    public List<SentLine> without() {
        return those(line -> !line.silent() && !line.back() && !line.answered());
    }

    /** Whether nobody has to do anything about it any more. */
    public boolean over() {
        return lines.stream().allMatch(line -> line.request().state().closed());
    }

    private List<SentLine> those(Predicate<SentLine> which) {
        return lines.stream().filter(which).toList();
    }
}
