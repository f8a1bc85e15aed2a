package vn.dieuphoi.consistency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.consistency.search.Search;

/**
 * One thing that may not be, as the files under {@code consistency/} write it down.
 *
 * @param code stable: {@code work-item.without-instance}
 * @param meaning what it means when something is found, for a person
 * @param advice what the person should do
 * @param sql gives a subject (a natural key where there is one) and details for each thing found, from what
 *     {@code shared.sql} offers. Where a {@link Search} belongs to the rule these rows are its candidates; it may also
 *     do without any
 */
public record ConsistencyRule(
        String code,
        Gravity severity,
        String meaning,
        String advice,
        @Nullable String sql) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    public ConsistencyRule {
        if (!CODE.matcher(code).matches() || meaning.isBlank() || advice.isBlank()) {
            throw new IllegalArgumentException("Quy tắc đối chiếu viết chưa đủ: " + code);
        }
    }
}
