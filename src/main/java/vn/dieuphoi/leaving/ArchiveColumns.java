package vn.dieuphoi.leaving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table as the database has them, without those that it reckons itself. */
final class ArchiveColumns {

    static final String BYTES = "bytea";

    private ArchiveColumns() {}

    /** @param type as PostgreSQL calls it, such as {@code timestamptz} */
    record Column(String name, String type) {}

    static List<Column> of(Connection database, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement asked = database.prepareStatement("""
                select column_name, udt_name from information_schema.columns
                 where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
                 order by ordinal_position""")) {
            asked.setString(1, table);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    Column column = new Column(rows.getString(1), rows.getString(2));
                    if (!ArchivedTables.SECRET.contains(table + "." + column.name())) {
                        columns.add(column);
                    }
                }
            }
        }
        return columns;
    }

    /** In PostgreSQL's quotes: {@code end}, {@code before} and the like are words of its own. */
    static String quoted(String name) {
        return '"' + name + '"';
    }
}
