package vn.dieuphoi.api.client;

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
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** The keys of programs that read: shown once, kept as their hashes, good until they are taken back. */
@Component
@Transactional
public class ApiClients {

    static final int LONGEST_NAME = 100;

    private final JdbcClient database;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Clock clock;

    ApiClients(JdbcClient database, PersonRegister people, PartyRegister parties, Clock clock) {
        this.database = database;
        this.people = people;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * @param person with whose rights it reads; empty where it reads as an office
     * @param office as which it reads; empty where it reads as a person
     */
    public LinkToken make(String typed, String person, String office, String by) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("Hãy đặt tên cho hệ thống đọc dữ liệu, không quá %d ký tự.".formatted(LONGEST_NAME));
        }
        requireOne(person, office);
        LinkToken key = LinkToken.random();
        try {
            database.sql("""
                            insert into api_client (name, hash, person, office, made_by, made_at)
                            values (:name, :hash, :person, :office, :by, :now)""")
                    .param("name", name)
                    .param("hash", key.hash())
                    .param("person", person.isEmpty() ? null : person)
                    .param("office", office.isEmpty() ? null : office)
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused("Đã có khóa tên “%s”; hãy đặt tên khác hoặc thu hồi khóa ấy trước.".formatted(name));
        }
        return key;
    }

    private void requireOne(String person, String office) {
        if (person.isEmpty() == office.isEmpty()) {
            throw new Refused("Hãy chọn một người hoặc một đơn vị mà hệ thống ấy đọc theo quyền, không chọn cả hai.");
        }
        boolean known = person.isEmpty()
                ? office.matches("[A-Z][A-Z0-9_]*")
                        && parties.find(new PartyCode(office)).isPresent()
                : people.find(person).filter(one -> !one.hasLeft()).isPresent();
        if (!known) {
            throw new Refused("Không có người hoặc đơn vị đã chọn; hãy tải lại trang rồi chọn lại.");
        }
    }

    /**
     * Taking it back again does no harm; who did it first stays written down.
     *
     * @return false for what never was
     */
    public boolean revoke(long id, String by) {
        return database.sql(
                                "update api_client set revoked_at = coalesce(revoked_at, ?), revoked_by = coalesce(revoked_by, ?)"
                                        + " where id = ?")
                        .params(Timestamp.from(clock.instant()), by, id)
                        .update()
                > 0;
    }

    /** The newest first, those that were taken back last. */
    @Transactional(readOnly = true)
    public List<ApiClient> all() {
        return database.sql("select * from api_client order by revoked_at is not null, id desc")
                .query(ApiClients::client)
                .list();
    }

    /** Empty for a key that is unknown or was taken back. */
    @Transactional(readOnly = true)
    public Optional<ApiClient> find(LinkToken key) {
        return database.sql("select * from api_client where hash = ? and revoked_at is null")
                .param(key.hash())
                .query(ApiClients::client)
                .optional();
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp revoked = row.getTimestamp("revoked_at");
        return new ApiClient(
                row.getLong("id"),
                row.getString("name"),
                row.getString("person"),
                row.getString("office"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
