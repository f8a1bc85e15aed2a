package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/**
 * A duty of section V: confirmed periodically, never counted as an overdue item.
 *
 * @param title ours, short
 * @param parties who has the duty
 * @param partners whom it names to work with, offices and outside parties
 * @param leadIn the sentence that opens the list it stands in, verbatim
 * @param text verbatim
 * @param only the one member of the party that is meant, where it is not all of them
 * @param periodPhrase its words of time, verbatim
 * @param dueBefore due before this day: on the last working day before it
 * @param through the office that collects it
 * @param months in which months of the year it begins, 1 to 12; empty where the department's own rules say it
 */
public record StandingDuty(
        DutyCode code,
        String title,
        DutyKind kind,
        List<PartyCode> parties,
        List<PartyCode> partners,
        LineRange lines,
        @Nullable String leadIn,
        String text,
        @Nullable String only,
        @Nullable String periodPhrase,
        @Nullable LocalDate dueBefore,
        @Nullable PartyCode through,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> months) {

    public StandingDuty {
        parties = List.copyOf(parties);
        partners = List.copyOf(partners);
        months = List.copyOf(months);
    }
}
