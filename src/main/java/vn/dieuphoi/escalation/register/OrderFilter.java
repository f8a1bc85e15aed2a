package vn.dieuphoi.escalation.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.escalation.Directive;

/**
 * Which directives somebody looks at; null lets all through.
 *
 * @param party the code of whom they were given to
 * @param person the id of who gave them
 */
public record OrderFilter(
        PlanId plan,
        @Nullable Carried carried,
        Directive.@Nullable Kind kind,
        @Nullable String party,
        @Nullable String person) {

    /** Whatever became of it. */
    boolean asks(GivenOrder order) {
        return (kind == null || kind == order.kind())
                && (party == null || party.equals(order.party()))
                && (person == null || Objects.equals(person, order.givenBy().person()));
    }
}
