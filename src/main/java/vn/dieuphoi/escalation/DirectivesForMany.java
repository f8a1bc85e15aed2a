package vn.dieuphoi.escalation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act of a leader that answers many notices alike. */
public interface DirectivesForMany {

    /**
     * What became of one notice.
     *
     * @param refused why it could not be answered so, for the person; null when it was
     */
    record Outcome(String notice, @Nullable String refused) {}

    /**
     * Gives each notice the directive as if the person had filled in its form: with the same checks and rights, each in a
     * transaction of its own, so that one that has ended meanwhile keeps nothing from the others.
     *
     * @param notices their keys
     * @throws vn.dieuphoi.Refused when the directive says nothing, or needs an office of its own for each
     */
    List<Outcome> direct(Collection<String> notices, Directive directive, String person);

    /**
     * Gives one notice the directive, likewise, in the caller's transaction, which may be taken back.
     *
     * @throws vn.dieuphoi.Refused when it cannot be given, or not by this person
     */
    void directOne(String notice, Directive directive, String person);
}
