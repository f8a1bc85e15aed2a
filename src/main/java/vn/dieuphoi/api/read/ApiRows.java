package vn.dieuphoi.api.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Standings;

/** Rows of the database as programs read them. */
@Component
class ApiRows {

    private final Standings standings;

    ApiRows(Standings standings) {
        this.standings = standings;
    }

    ApiItem item(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        Instant done = instant(row, "content_done_at");
        return new ApiItem(
                row.getString("key"),
                row.getString("plan"),
                row.getString("code"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("state"),
                row.getObject("planned_start", LocalDate.class),
                row.getObject("original_due_on", LocalDate.class),
                due,
                row.getString("state").equals("OPEN") && done == null && late(due),
                row.getObject("percent", Integer.class),
                done,
                instant(row, "closed_at"));
    }

    ApiObligation obligation(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new ApiObligation(
                row.getString("key"),
                row.getString("plan"),
                row.getString("work"),
                row.getString("kind"),
                Obligation.label(row.getString("name"), row.getString("particular")),
                row.getString("owed_by"),
                row.getString("state"),
                row.getTimestamp("opened_at").toInstant(),
                due,
                row.getString("state").equals("OPEN") && late(due),
                instant(row, "ended_at"));
    }

    ApiRequest request(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new ApiRequest(
                row.getString("key"),
                row.getString("work_item"),
                row.getString("party"),
                row.getString("party_name"),
                row.getString("kind"),
                row.getString("question"),
                row.getString("state"),
                row.getTimestamp("sent_at").toInstant(),
                due,
                row.getTimestamp("answered_at") == null && row.getTimestamp("closed_at") == null && late(due),
                instant(row, "answered_at"),
                row.getString("answer"));
    }

    ApiReport report(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        Instant submitted = instant(row, "submitted_at");
        return new ApiReport(
                row.getString("key"),
                row.getString("work_item"),
                row.getString("quarter"),
                due,
                submitted == null && late(due),
                submitted,
                submitted == null ? null : row.getString("body"),
                submitted == null ? null : row.getString("difficulty"),
                submitted == null ? null : row.getString("proposal"));
    }

    ApiDepartmentReport departmentReport(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        Instant issued = instant(row, "newest_issued_at");
        return new ApiDepartmentReport(
                row.getString("key"),
                row.getString("plan"),
                row.getString("kind"),
                row.getString("period"),
                row.getString("state"),
                row.getTimestamp("opened_at").toInstant(),
                due,
                issued == null && late(due),
                row.getInt("edition"),
                issued,
                row.getString("reason"),
                row.getObject("number", Integer.class),
                row.getObject("dated_on", LocalDate.class),
                issued == null ? null : row.getString("issued_words"));
    }

    private boolean late(@Nullable LocalDate due) {
        return due != null && standings.of(due).late();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
