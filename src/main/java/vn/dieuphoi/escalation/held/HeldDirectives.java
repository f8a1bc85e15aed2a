package vn.dieuphoi.escalation.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.DirectivesForMany;
import vn.dieuphoi.escalation.DirectivesForMany.Outcome;
import vn.dieuphoi.office.PartyCode;

/**
 * Holds a directive for many things for a minute. Until then everybody sees it and its giver can take it back; afterwards it
 * goes out once: a node that dies while it goes out leaves it held, and what has gone out already refuses the second time.
 */
@Component
public class HeldDirectives {

    private static final int RECENT_MINUTES = 10;

    private final JdbcClient database;
    private final DirectivesForMany many;
    private final Clock clock;
    private final Duration minute;

    HeldDirectives(
            JdbcClient database,
            DirectivesForMany many,
            Clock clock,
            @Value("${dieuphoi.directives.held-for:PT60S}") Duration minute) {
        this.database = database;
        this.many = many;
        this.clock = clock;
        this.minute = minute;
    }

    /**
     * @param words what it is about, for whoever looks at it meanwhile
     * @return its number
     * @throws Refused when it says nothing, names a day that cannot be, or somebody else's is held about one of these
     */
    @Transactional
    public long hold(String person, Collection<String> notices, Directive directive, String words) {
        TreeSet<String> each = new TreeSet<>(notices);
        requireWhole(each, directive);
        long held = database.sql("""
                        insert into held_directive (person, kind, reason, new_due_on, new_office, words, notices, send_at)
                        values (:person, :kind, :reason, :newDueOn, :newOffice, :words, :notices, now() + make_interval(secs => :seconds))
                        returning id""")
                .param("person", person)
                .param("kind", directive.kind().name())
                .param("reason", directive.reason().strip())
                .param("newDueOn", directive.newDueOn())
                .param(
                        "newOffice",
                        directive.newOffice() == null
                                ? null
                                : directive.newOffice().value())
                .param("words", words)
                .param("notices", each.toArray(String[]::new))
                .param("seconds", minute.toSeconds())
                .query(Long.class)
                .single();
        try {
            each.forEach(notice -> database.sql("insert into held_notice (notice, held) values (?, ?)")
                    .params(notice, held)
                    .update());
        } catch (DuplicateKeyException alreadyHeld) {
            throw new Refused("Một trong các việc đã chọn vừa có chỉ đạo chưa gửi. Hãy tải lại trang rồi chọn lại.");
        }
        return held;
    }

    private void requireWhole(Collection<String> notices, Directive directive) {
        if (notices.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một dòng đang chờ chỉ đạo.");
        }
        if (directive.reason().isBlank()) {
            throw new Refused("Hãy nêu ý kiến chỉ đạo.");
        }
        // Each of the forms that it is written into would refuse it, a minute too late.
        TypedText.within(TypedText.PARAGRAPHS, "Ý kiến chỉ đạo", directive.reason());
        if (directive.newDueOn() != null
                && directive.newDueOn().isBefore(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))) {
            throw new Refused("Hạn mới đã qua; hãy chọn một ngày từ hôm nay trở đi.");
        }
    }

    /** @throws Refused when it is somebody else's, or has gone out */
    @Transactional
    public void takeBack(long held, String person) {
        int taken = database.sql("""
                        update held_directive set state = 'TAKEN_BACK', ended_at = now()
                        where id = ? and person = ? and state = 'HELD'""").params(held, person).update();
        if (taken == 0) {
            throw new Refused("Chỉ đạo này đã gửi hoặc không phải của bạn nên không hoàn tác được."
                    + " Hãy ra chỉ đạo mới nếu cần.");
        }
        letGo(held);
    }

    /** Does not wait for the minute to end. */
    @Transactional
    public void hurry(long held, String person) {
        database.sql("update held_directive set send_at = now() where id = ? and person = ? and state = 'HELD'")
                .params(held, person)
                .update();
    }

    /** @return whether there was one whose minute is over */
    @Transactional
    public boolean sendNext() {
        Optional<Due> due = database.sql("""
                        select id, person, kind, reason, new_due_on, new_office, notices from held_directive
                        where state = 'HELD' and send_at <= now() order by id limit 1 for update skip locked""").query(HeldDirectives::due).optional();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Due due) {
        List<Outcome> outcomes = many.direct(due.notices(), due.directive(), due.person());
        String refused = outcomes.stream()
                .filter(outcome -> outcome.refused() == null || !wentOutBefore(outcome.notice(), due))
                .map(Outcome::refused)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(words -> words, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getValue() + " việc: " + one.getKey())
                .sorted()
                .collect(Collectors.joining("\n"));
        database.sql("update held_directive set state = 'SENT', ended_at = now(), refused = ? where id = ?")
                .params(refused, due.id())
                .update();
        letGo(due.id());
    }

    /** Whoever goes on after a kill finds some of it given: that is no refusal. */
    private boolean wentOutBefore(String notice, Due due) {
        return database.sql(
                        "select exists (select 1 from notice where key = ? and directive = ? and reason = ? and directed_by = ?)")
                .params(notice, due.directive().kind().name())
                .params(due.directive().reason(), due.person())
                .query(Boolean.class)
                .single();
    }

    private void letGo(long held) {
        database.sql("delete from held_notice where held = ?").param(held).update();
    }

    /** Those that have not gone out, and those of the last minutes that could not be given whole; the newest first. */
    @Transactional(readOnly = true)
    public List<HeldDirective> shown() {
        return database.sql("""
                        select *, greatest(0, ceil(extract(epoch from send_at - now())))::bigint as seconds, cardinality(notices) as count
                        from held_directive
                        where state = 'HELD' or state = 'SENT' and refused <> '' and ended_at > now() - make_interval(mins => :recent)
                        order by id desc""")
                .param("recent", RECENT_MINUTES)
                .query(HeldDirectives::held)
                .list();
    }

    /** The notices about which a directive is held. */
    @Transactional(readOnly = true)
    public List<String> notices() {
        return database.sql("select notice from held_notice")
                .query(String.class)
                .list();
    }

    private record Due(long id, String person, Directive directive, List<String> notices) {}

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getString("person"),
                new Directive(
                        Directive.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getObject("new_due_on", LocalDate.class),
                        row.getString("new_office") == null ? null : new PartyCode(row.getString("new_office"))),
                List.of((String[]) row.getArray("notices").getArray()));
    }

    private static HeldDirective held(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new HeldDirective(
                row.getLong("id"),
                row.getString("person"),
                Directive.Kind.valueOf(row.getString("kind")).label(),
                row.getString("words"),
                row.getString("reason"),
                row.getInt("count"),
                row.getLong("seconds"),
                ended == null ? null : ended.toInstant(),
                Objects.requireNonNullElse(row.getString("refused"), ""));
    }
}
