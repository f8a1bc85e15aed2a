package vn.dieuphoi.lists;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;

/**
 * Keeps a list that somebody handed in from its check to its import, so that what is imported is what was checked. One
 * for each person and kind: the next upload takes its place.
 */
@Component
@Transactional
public class KeptLists {

    private static final String GONE =
            "Danh sách đã kiểm tra không còn được giữ (quá hai giờ, hoặc anh/chị đã tải lên tệp khác); hãy tải lên lại.";

    private final JdbcClient database;

    KeptLists(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param kind which list it is, for example "people"
     * @return names it for {@link #take}
     */
    public String keep(String kind, String owner, KeptList list) {
        UUID token = UUID.randomUUID();
        database.sql("delete from handed_list where handed_at < now() - interval '1 day'")
                .update();
        database.sql("""
                        insert into handed_list (kind, owner, token, name, note, content) values (?, ?, ?, ?, ?, ?)
                        on conflict (kind, owner) do update set token = excluded.token, name = excluded.name,
                            note = excluded.note, content = excluded.content, handed_at = now(), taken_at = null""")
                .params(kind, owner, token, list.name(), list.note(), list.content())
                .update();
        return token.toString();
    }

    /**
     * Takes it out for importing, in the transaction that imports; when that fails it is kept on.
     *
     * @throws AlreadyImported when somebody pressed twice
     * @throws Refused when it is not kept any more
     */
    public KeptList take(String kind, String owner, String token) {
        UUID number;
        try {
            number = UUID.fromString(token);
        } catch (IllegalArgumentException none) {
            throw new Refused(GONE);
        }
        // Of two at one moment the second waits here for the first.
        Found found = database.sql("""
                        select name, note, content, taken_at is not null taken from handed_list
                        where kind = ? and owner = ? and token = ? and handed_at > now() - interval '2 hours'
                        for update""")
                .params(kind, owner, number)
                .query((row, line) -> new Found(
                        new KeptList(row.getString("name"), row.getString("note"), row.getBytes("content")),
                        row.getBoolean("taken")))
                .optional()
                .orElseThrow(() -> new Refused(GONE));
        if (found.taken()) {
            throw new AlreadyImported();
        }
        database.sql("update handed_list set taken_at = now(), content = '' where kind = ? and owner = ?")
                .params(kind, owner)
                .update();
        return found.list();
    }

    private record Found(KeptList list, boolean taken) {}
}
