package vn.dieuphoi.worklist.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.Claims;

/** The calendars that people gave to their programs. A key is shown once and kept as its hash. */
@Component
@Transactional
public class CalendarFeeds {

    static final int MOST = 5;
    static final int LONGEST_NAME = 60;
    static final int FURTHEST_REMINDER = 30;

    private final JdbcClient database;
    private final Claims claims;
    private final Clock clock;

    CalendarFeeds(JdbcClient database, Claims claims, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.clock = clock;
    }

    /** @param remindDays working days ahead, from 0 to 30; null for no reminders */
    public LinkToken make(String person, String typed, boolean office, @Nullable Integer remindDays) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("Hãy đặt tên cho lịch, như “Điện thoại” hoặc “Outlook”, không quá %d ký tự."
                    .formatted(LONGEST_NAME));
        }
        if (remindDays != null && (remindDays < 0 || remindDays > FURTHEST_REMINDER)) {
            throw new Refused("Số ngày nhắc trước từ 0 đến %d.".formatted(FURTHEST_REMINDER));
        }
        // Two tabs at one moment would each count what the other has not written yet.
        claims.take("calendar-feeds " + person);
        if (of(person).size() >= MOST) {
            throw new Refused("Mỗi người có nhiều nhất %d lịch; hãy thu hồi lịch không dùng nữa.".formatted(MOST));
        }
        LinkToken key = LinkToken.random();
        try {
            database.sql("""
                            insert into calendar_feed (person, name, hash, whose, remind_days, made_at)
                            values (:person, :name, :hash, :whose, :remind, :now)""")
                    .param("person", person)
                    .param("name", name)
                    .param("hash", key.hash())
                    .param("whose", office ? "OFFICE" : "MINE")
                    .param("remind", remindDays)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused("Đã có lịch tên “%s”; hãy đặt tên khác hoặc thu hồi lịch ấy trước.".formatted(name));
        }
        return key;
    }

    /**
     * Revoking again does no harm; another's calendar is not touched.
     *
     * @return false for what is not theirs
     */
    public boolean revoke(long id, String person) {
        return database.sql("update calendar_feed set revoked_at = coalesce(revoked_at, ?) where id = ? and person = ?")
                        .params(Timestamp.from(clock.instant()), id, person)
                        .update()
                > 0;
    }

    /** Those that are not revoked, the oldest first. */
    @Transactional(readOnly = true)
    public List<CalendarFeed> of(String person) {
        return database.sql("select * from calendar_feed where person = ? and revoked_at is null order by id")
                .param(person)
                .query(CalendarFeeds::feed)
                .list();
    }

    /** Empty for a key that is unknown or revoked. */
    @Transactional(readOnly = true)
    public Optional<CalendarFeed> find(LinkToken key) {
        return database.sql("select * from calendar_feed where hash = ? and revoked_at is null")
                .param(key.hash())
                .query(CalendarFeeds::feed)
                .optional();
    }

    private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
        return new CalendarFeed(
                row.getLong("id"),
                row.getString("person"),
                row.getString("name"),
                row.getString("whose").equals("OFFICE"),
                row.getObject("remind_days", Integer.class),
                row.getTimestamp("made_at").toInstant());
    }
}
