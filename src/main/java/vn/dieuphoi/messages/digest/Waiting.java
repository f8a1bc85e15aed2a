package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.office.PartyCode;

/**
 * What is owed, as a digest sees it.
 *
 * @param key the obligation's
 * @param task the engine's, for the link
 * @param work the key of the piece of work; null for the department's own
 * @param subject the key of the request, round or report it is about; else the work's
 * @param holder who has taken it
 * @param office for whom it waits; null when no group may take it
 * @param group the engine's group that may take it
 */
record Waiting(
        String key,
        String task,
        String label,
        @Nullable String work,
        String subject,
        @Nullable String holder,
        @Nullable String office,
        @Nullable String group,
        LocalDate dueOn) {

    /** Empty for what has no task or no day. */
    static Stream<Waiting> of(Obligation owed) {
        String task = owed.task();
        LocalDate dueOn = owed.dueOn();
        return task == null || dueOn == null
                ? Stream.empty()
                : Stream.of(new Waiting(
                        owed.key(),
                        task,
                        owed.label(),
                        owed.work(),
                        owed.subject(),
                        owed.holder(),
                        owed.owedBy(),
                        owed.candidateGroup(),
                        dueOn));
    }

    /** Whether another leader is in charge of the office that it concerns. */
    boolean isForAnotherThan(String person, Map<PartyCode, String> inCharge) {
        return Optional.ofNullable(group)
                .flatMap(HeadGroup::officeInCharge)
                .map(code -> inCharge.get(new PartyCode(code)))
                .filter(leader -> !leader.equals(person))
                .isPresent();
    }

    boolean isHeldBy(String person) {
        return person.equals(holder);
    }

    boolean waitsForOneOf(Set<String> offices) {
        return office != null && offices.contains(office);
    }
}
