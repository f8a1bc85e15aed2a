package vn.dieuphoi.access.groups;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.WrittenOnGet;

/** The groups among which a directory or a provider counted people when they last signed in by it. */
@Component
public class SeenGroups {

    /** Where somebody signed in: the directory of the house. */
    public static final String DIRECTORY = "DIRECTORY";

    /** The provider of the house. */
    public static final String PROVIDER = "PROVIDER";

    /** More is nobody's list of offices. */
    private static final int MOST = 300;

    private static final int LONGEST = 300;

    private final JdbcClient database;
    private final SeenRows rows;

    SeenGroups(JdbcClient database, SeenRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Remembers them in the place of those of the last time; a provider sends people back with a GET. */
    public void saw(String account, String source, Collection<String> names) {
        TreeSet<String> kept = new TreeSet<>();
        names.stream()
                .map(name -> name.strip().replace("\u0000", ""))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .limit(MOST)
                .forEach(kept::add);
        List<String> before = database.sql("select name from sign_in_group where account = ? and source = ?")
                .params(account, source)
                .query(String.class)
                .list();
        if (!kept.equals(new TreeSet<>(before))) {
            WrittenOnGet.SIGN_IN_GROUPS.write(() -> rows.replace(account, source, kept));
        }
    }

    /** Writes them together. */
    @Component
    static class SeenRows {

        private final JdbcClient database;

        SeenRows(JdbcClient database) {
            this.database = database;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        void replace(String account, String source, Collection<String> names) {
            database.sql("delete from sign_in_group where account = ? and source = ?")
                    .params(account, source)
                    .update();
            for (String name : names) {
                database.sql("insert into sign_in_group (account, source, name, seen_at) values (?, ?, ?, now())"
                                + " on conflict do nothing")
                        .params(account, source, name)
                        .update();
            }
        }
    }
}
