package vn.dieuphoi.reporting.figures;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.view.RequestThen;
import vn.dieuphoi.coordination.view.RequestsThen;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** How requests stood at a cut-off. What was withdrawn, or answered before the period began, does not count. */
@Component
class CoordinationFigures {

    private final RequestsThen requests;

    CoordinationFigures(RequestsThen requests) {
        this.requests = requests;
    }

    /** One request of a piece of work. */
    record Stood(PartyCode party, String name, Standing.State standing) {}

    /** By party: what was sent up to the cut-off and not answered before the period began. */
    List<PeriodFigures.Asked> asked(CutOff end, Map<PartyCode, Party> offices) {
        return counted(requests.ofPlan(end.plan(), end.instant()), end).stream()
                .collect(Collectors.groupingBy(stood -> stood.party().value(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(party -> asked(party.getKey(), party.getValue(), offices.get(new PartyCode(party.getKey()))))
                .toList();
    }

    /** The requests of one piece of work, in the order of their keys. */
    List<Stood> of(WorkKey work, CutOff end) {
        return counted(requests.of(work, end.instant()), end);
    }

    private static List<Stood> counted(List<RequestThen> requests, CutOff end) {
        return requests.stream()
                .filter(request -> counts(request, end))
                .map(request -> new Stood(request.party(), request.name(), request.standing(end.day())))
                .toList();
    }

    private static boolean counts(RequestThen request, CutOff end) {
        @Nullable Instant answeredAt = request.answer().answeredAt();
        return request.standing(end.day()).counted()
                && (answeredAt == null || !answeredAt.isBefore(end.begin().toInstant()));
    }

    private static PeriodFigures.Asked asked(String code, List<Stood> requests, @Nullable Party party) {
        return new PeriodFigures.Asked(
                code,
                party == null ? code : party.name(),
                party != null && party.outside(),
                requests.size(),
                count(requests, Standing.State.DONE_IN_TIME),
                count(requests, Standing.State.DONE_LATE),
                count(requests, Standing.State.OPEN_IN_TIME),
                count(requests, Standing.State.OPEN_LATE));
    }

    static int count(List<Stood> requests, Standing.State standing) {
        return (int) requests.stream()
                .filter(request -> request.standing() == standing)
                .count();
    }
}
