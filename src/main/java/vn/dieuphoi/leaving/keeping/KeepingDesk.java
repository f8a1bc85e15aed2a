package vn.dieuphoi.leaving.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.evidence.ContentRemoved;
import vn.dieuphoi.work.journal.Journal;

/** Lists what is due and removes it: never by itself, never before it was taken out. */
@Service
@Transactional
public class KeepingDesk {

    private static final String DUE_FILES = """
            from evidence_file f join work_item w on w.key = f.work_item left join adopted_plan p on p.plan = w.plan
             where f.content_removed_at is null and w.state <> 'OPEN' and w.closed_at is not null
               and greatest((w.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, p.ends_on) < :before""";

    private static final String DUE_MESSAGES =
            "from message m where (m.told_at at time zone 'Asia/Ho_Chi_Minh')::date < :before";

    private final JdbcClient database;
    private final KeptPeriods periods;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepingDesk(
            JdbcClient database, KeptPeriods periods, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.periods = periods;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param period in words; empty where it is kept for ever
     * @param things how many are due
     * @param takenOut when everything was taken out after the newest of them was there; null when it was not
     */
    public record Due(
            KeptKind kind,
            String period,
            String source,
            long things,
            long bytes,
            @Nullable Instant takenOut) {

        public boolean removable() {
            return things > 0 && takenOut != null;
        }
    }

    private record Counted(
            long things, long bytes, @Nullable Instant newest) {}

    private record TakenOut(long id, Instant at) {}

    @Transactional(readOnly = true)
    public List<Due> all() {
        return Arrays.stream(KeptKind.values()).map(this::due).toList();
    }

    private Due due(KeptKind kind) {
        KeptPeriods.Kept kept = periods.of(kind);
        if (kept.forEver()) {
            return new Due(kind, "", "", 0, 0, null);
        }
        Counted counted = count(kind, kept);
        return new Due(
                kind,
                kept.words(),
                kept.source(),
                counted.things(),
                counted.bytes(),
                takenAfter(counted).map(TakenOut::at).orElse(null));
    }

    private Counted count(KeptKind kind, KeptPeriods.Kept kept) {
        String sql = kind == KeptKind.EVIDENCE
                ? "select count(*), coalesce(sum(f.size) filter (where f.content_of is null), 0), max(greatest(f.uploaded_at, f.removed_at, w.closed_at)) "
                        + DUE_FILES
                : "select count(*), coalesce(sum(pg_column_size(m.*)), 0), max(m.told_at) " + DUE_MESSAGES;
        return database.sql(sql)
                .param("before", before(kept))
                .query((row, line) -> new Counted(
                        row.getLong(1),
                        row.getLong(2),
                        Optional.ofNullable(row.getTimestamp(3))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .single();
    }

    private LocalDate before(KeptPeriods.Kept kept) {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).minus(kept.period());
    }

    private Optional<TakenOut> takenAfter(Counted counted) {
        if (counted.newest() == null) {
            return Optional.empty();
        }
        return database.sql("select id, taken_at from taken_out where taken_at > ? order by id desc limit 1")
                .param(Timestamp.from(counted.newest()))
                .query((row, line) ->
                        new TakenOut(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /**
     * @param shown how many the administrator saw to be due
     * @throws Refused when it is kept for ever, nothing or something else is due, it was not taken out, or no reason is given
     */
    public Due remove(KeptKind kind, long shown, String reason, Actor actor) {
        KeptPeriods.Kept kept = periods.of(kind);
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do xóa, ví dụ số biên bản; lý do được giữ trong nhật ký.");
        }
        if (kept.forEver()) {
            throw new Refused("Loại này được giữ mãi: chưa đặt thời hạn bảo quản.");
        }
        // The second of two who press at once finds nothing more.
        database.sql("select pg_advisory_xact_lock(hashtextextended('dieuphoi:keeping', 0))")
                .query((row, line) -> true)
                .single();
        Due due = due(kind);
        if (due.things() == 0 || due.things() != shown) {
            throw new Refused("Số đến hạn nay là " + due.things() + ", không phải " + shown
                    + " như trang đã hiện. Hãy xem lại rồi bấm lần nữa.");
        }
        TakenOut taken = takenAfter(count(kind, kept))
                .orElseThrow(
                        () -> new Refused(
                                "Chưa xóa được: phần này chưa được mang đi. Hãy lấy tất cả ra ở trang Mang dữ liệu đi và giao nộp trước."));
        long id = database.sql("""
                        insert into kept_removal (kind, taken_out, period, source, things, bytes, reason, removed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        kind.name(),
                        taken.id(),
                        due.period(),
                        due.source(),
                        due.things(),
                        due.bytes(),
                        reason.strip(),
                        actor.person())
                .query(Long.class)
                .single();
        if (kind == KeptKind.EVIDENCE) {
            removeContents(id, before(kept));
        } else {
            database.sql("delete " + DUE_MESSAGES).param("before", before(kept)).update();
        }
        journal.record(
                actor,
                Subject.of("he-thong"),
                "Xóa theo thời hạn bảo quản: " + kind.label() + ", " + due.things() + " mục, thời hạn " + due.period()
                        + " (" + due.source() + ")",
                reason.strip());
        return due;
    }

    private void removeContents(long removal, LocalDate before) {
        database.sql("select set_config('dieuphoi.removal', ?, true)")
                .param(String.valueOf(removal))
                .query(String.class)
                .single();
        database.sql("delete from evidence_chunk where file in (select f.id " + DUE_FILES + ")")
                .param("before", before)
                .update();
        List<String> removed = database.sql(
                        "update evidence_file set content_removed_at = clock_timestamp() where id in (select f.id "
                                + DUE_FILES + ") returning sha256")
                .param("before", before)
                .query(String.class)
                .list();
        events.publishEvent(new ContentRemoved(Set.copyOf(removed)));
    }
}
