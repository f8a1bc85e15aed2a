package vn.dieuphoi;

import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: two columns wherever it is kept, and never a sentence. Words are made of it in one place, the register
 * of people.
 *
 * @param person the id with which they sign in; of who answers by a link, what the link calls them
 * @param actingFor the absent person in whose place it was done; null when the right was the person's own
 */
@Embeddable
public record Actor(String person, @Nullable String actingFor) {

    /** When no person acts: a timer, a start, a catch-up. */
    public static final Actor SYSTEM = Actor.of("hệ thống");

    public Actor {
        if (person.equals(actingFor)) {
            actingFor = null;
        }
    }

    public static Actor of(String person) {
        return new Actor(person, null);
    }

    /** As it stands in a row. */
    public static Actor in(ResultSet row, String person, String actingFor) throws SQLException {
        return new Actor(row.getString(person), row.getString(actingFor));
    }

    /** As {@link #in}, where nobody may have acted yet. */
    public static @Nullable Actor inOrNull(ResultSet row, String person, String actingFor) throws SQLException {
        return row.getString(person) == null ? null : in(row, person, actingFor);
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }

    /** Whether it was done by somebody or in their place. */
    public boolean concerns(String someone) {
        return person.equals(someone) || someone.equals(actingFor);
    }
}
