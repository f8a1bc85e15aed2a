package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
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
 * @param item the piece of work as people call it: "Mục 3.4, Đào tạo nghề …"; null for the department's own
 * @param lead the code of the office that leads it; null for the department's own
 * @param innerDueOn the day that the head set for the holder; null for none
 */
record Waiting(
        String key,
        String task,
        String label,
        @Nullable String work,
        Subject subject,
        @Nullable String holder,
        @Nullable String office,
        @Nullable String group,
        LocalDate dueOn,
        @Nullable String item,
        @Nullable String lead,
        @Nullable LocalDate innerDueOn) {

    /**
     * Empty for what has no task or no day.
     *
     * @param item the piece of work as a whole; null for the department's own
     */
    static Stream<Waiting> of(Obligation owed, @Nullable Obligation item) {
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
                        dueOn,
                        item == null ? null : item.name(),
                        item == null ? null : item.owedBy(),
                        owed.hasInnerDay() ? owed.innerDueOn() : null));
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
