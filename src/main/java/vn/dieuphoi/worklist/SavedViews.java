package vn.dieuphoi.worklist;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.Claims;

/** The views that people keep, each their own. */
@Component
@Transactional
public class SavedViews {

    static final int MOST = 20;
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_PART = 100;

    private final JdbcClient database;
    private final Claims claims;

    SavedViews(JdbcClient database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    /** Keeps it; under a name that the person has already it takes the other's place. */
    public void keep(String person, String typed, WhoseWork whose, WorklistFilter filter) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("Hãy đặt tên cho cách xem, như “Việc chậm”, không quá %d ký tự.".formatted(LONGEST_NAME));
        }
        claims.take("saved-views " + person);
        List<SavedView> kept = of(person);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(name))) {
            throw new Refused("Mỗi người lưu nhiều nhất %d cách xem; hãy xóa cách xem không dùng nữa.".formatted(MOST));
        }
        database.sql("""
                        insert into saved_view (person, name, whose, item, kind, holder, late, sort)
                        values (:person, :name, :whose, :item, :kind, :holder, :late, :sort)
                        on conflict (person, name) do update set whose = excluded.whose, item = excluded.item,
                            kind = excluded.kind, holder = excluded.holder, late = excluded.late, sort = excluded.sort""")
                .param("person", person)
                .param("name", name)
                .param("whose", cut(whose.address()))
                .param("item", cut(filter.item()))
                .param("kind", cut(filter.kind()))
                .param("holder", cut(filter.holder()))
                .param("late", filter.late())
                .param("sort", filter.sort().address())
                .update();
    }

    /**
     * Removing what is gone already does no harm; another's is not touched.
     *
     * @return false for what is another's
     */
    public boolean remove(long id, String person) {
        database.sql("delete from saved_view where id = ? and person = ?")
                .params(id, person)
                .update();
        return database.sql("select count(*) from saved_view where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(String person) {
        return database.sql("select * from saved_view where person = ? order by name")
                .param(person)
                .query((row, number) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        WhoseWork.read(row.getString("whose")),
                        new WorklistFilter(
                                row.getString("item"),
                                row.getString("kind"),
                                row.getString("holder"),
                                row.getBoolean("late"),
                                WorklistSort.read(row.getString("sort")))))
                .list();
    }

    private static String cut(String part) {
        return part.substring(0, Math.min(part.length(), LONGEST_PART));
    }
}
