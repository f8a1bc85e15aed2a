package vn.dieuphoi.evidence;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;

/** Whose files are whose; each module answers for the subjects that it keeps. */
public interface EvidenceRights {

    /** Whether the subject is one of the module's; the first module that says so answers the other questions. */
    boolean knows(Subject subject);

    /**
     * @param groups the parties for which the person may act today
     * @param login the person's id
     */
    boolean maySee(Subject subject, Set<PartyCode> groups, String login);

    /** Whether somebody who sees the files may still open one that was taken out; whoever took part in adding it may anyway. */
    default boolean mayOpenRemoved(Subject subject, Set<PartyCode> groups, String login) {
        return maySee(subject, groups, login);
    }

    boolean mayAdd(Subject subject, Set<PartyCode> groups, String login);

    /** Reads at once what the questions about many subjects will need, however many there are. */
    default void prepare(Collection<Subject> subjects) {}

    /** The parties for which files are added, so that a substitute's upload names the absent too. */
    default Set<PartyCode> adders(Subject subject) {
        return Set.of();
    }

    /** What the subject is called above the list of its files: "Mục 3.4. Đào tạo nghề…". */
    default String title(Subject subject) {
        return subject.key();
    }

    /** The path of the page about the subject, for the way back. */
    default Optional<String> page(Subject subject) {
        return Optional.empty();
    }
}
