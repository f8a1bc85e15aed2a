package vn.dieuphoi.coordination.sent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.work.journal.Journal;

/** Keeps what a lead makes of the opinions that came in on one question (tổng hợp, tiếp thu, giải trình). */
@Service
public class Opinions {

    private final OpinionHandlings handlings;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    Opinions(OpinionHandlings handlings, Claims claims, Journal journal, Clock clock) {
        this.handlings = handlings;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was last saved, by the key of the request. */
    @Transactional(readOnly = true)
    public Map<String, OpinionEntry> of(SentGroup group) {
        return kept(group).values().stream()
                .collect(Collectors.toMap(one -> one.request().value(), OpinionHandling::entry));
    }

    /** What is made of each of the answers by now, and when something was last saved, and by whom; one statement. */
    @Transactional(readOnly = true)
    public Sheet sheet(SentGroup group) {
        Map<String, OpinionHandling> kept = kept(group);
        Optional<Saved> last = kept.values().stream()
                .max(Comparator.comparing(OpinionHandling::savedAt))
                .map(one -> new Saved(one.savedAt(), one.savedBy()));
        return new Sheet(
                kept.values().stream()
                        .collect(Collectors.toMap(one -> one.request().value(), OpinionHandling::entry)),
                last);
    }

    /** @param entries by the request that was answered */
    public record Sheet(Map<String, OpinionEntry> entries, Optional<Saved> last) {}

    /** When and by whom. */
    public record Saved(Instant at, Actor by) {}

    /**
     * Saves all or nothing; what is as it was is not written again.
     *
     * @param seen what stood there when the sheet was opened: whoever wrote since is not overwritten
     * @throws Refused when an entry lacks its words, or a colleague has changed it meanwhile
     */
    @Transactional
    public void save(SentGroup group, Map<String, OpinionEntry> entries, Instant seen, Actor actor) {
        claims.take("opinions " + group.key());
        Map<String, OpinionHandling> kept = kept(group);
        Map<String, OpinionEntry> changed = changed(group, entries, kept);
        for (SentLine line : group.answered()) {
            OpinionEntry entry = changed.get(line.key());
            if (entry != null) {
                entry.requireWords(line.request().partyName());
                requireUnchanged(kept.get(line.key()), line, seen);
                write(kept.get(line.key()), line, entry, actor);
            }
        }
    }

    private static Map<String, OpinionEntry> changed(
            SentGroup group, Map<String, OpinionEntry> entries, Map<String, OpinionHandling> kept) {
        Map<String, OpinionEntry> changed = new LinkedHashMap<>();
        for (SentLine line : group.answered()) {
            OpinionEntry entry = entries.get(line.key());
            OpinionHandling before = kept.get(line.key());
            if (entry != null && (before == null || !before.entry().equals(entry))) {
                changed.put(line.key(), entry);
            }
        }
        return changed;
    }

    private static void requireUnchanged(@Nullable OpinionHandling before, SentLine line, Instant seen) {
        if (before != null && before.savedAt().isAfter(seen)) {
            throw new Refused("Nội dung xử lý ý kiến của " + line.request().partyName()
                    + " vừa được người khác trong đơn vị sửa: “"
                    + before.entry().handling().label() + "”, “"
                    + before.entry().words() + "”. Hãy xem lại rồi lưu lần nữa để thay bằng bản của anh/chị.");
        }
    }

    private void write(@Nullable OpinionHandling before, SentLine line, OpinionEntry entry, Actor actor) {
        Instant now = clock.instant();
        String words = words(entry);
        journal.recordChange(
                actor,
                Subject.of(line.key()),
                "Xử lý ý kiến",
                null,
                before == null ? null : words(before.entry()),
                words);
        if (before == null) {
            handlings.save(new OpinionHandling(line.request().key(), entry, actor, now));
        } else {
            before.write(entry, actor, now);
        }
    }

    private static String words(OpinionEntry entry) {
        return entry.handling().label() + (entry.words().isEmpty() ? "" : ": " + entry.words());
    }

    private Map<String, OpinionHandling> kept(SentGroup group) {
        List<String> keys = group.lines().stream().map(SentLine::key).toList();
        return handlings.findByRequestIn(keys).stream()
                .collect(Collectors.toMap(one -> one.request().value(), Function.identity()));
    }
}
