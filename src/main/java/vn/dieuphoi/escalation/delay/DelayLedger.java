package vn.dieuphoi.escalation.delay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.view.RequestTime;
import vn.dieuphoi.coordination.view.RequestTimes;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Lays the late working days of a piece of work at the right door. */
@Component("delays")
@Transactional(readOnly = true)
public class DelayLedger {

    private final WorkRegister register;
    private final RequestTimes requestTimes;
    private final Obligations obligations;
    private final PartyRegister parties;
    private final WorkingDays workingDays;
    private final Clock clock;

    DelayLedger(
            WorkRegister register,
            RequestTimes requestTimes,
            Obligations obligations,
            PartyRegister parties,
            WorkingDays workingDays,
            Clock clock) {
        this.register = register;
        this.requestTimes = requestTimes;
        this.obligations = obligations;
        this.parties = parties;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The split of one piece of work, up to its closing or to today. */
    public DelaySplit of(WorkKey key) {
        return of(key, day(clock.instant()));
    }

    /** The split up to its closing or to the end of a day that has passed, whatever comes later. */
    public DelaySplit of(WorkKey key, LocalDate upTo) {
        WorkItem item = register.item(key);
        LocalDate from = day(item.openedAt());
        LocalDate to = item.closedAt()
                .map(DelayLedger::day)
                .filter(closed -> closed.isBefore(upTo))
                .orElse(upTo);
        DelayDays days = new DelayDays(key, everLate(key), endsOfParts(key), DelayParties.of(parties));
        List<AttributedDay> late = new ArrayList<>();
        for (LocalDate day = workingDays.plus(from, 1); !day.isAfter(to); day = workingDays.plus(day, 1)) {
            days.on(day).ifPresent(late::add);
        }
        return new DelaySplit(key, from, to, late.size(), shares(item.lead(), late));
    }

    private List<ObligationHistory> everLate(WorkKey key) {
        return obligations.everLateOf(key.value(), day(clock.instant()));
    }

    private List<ObligationHistory> endsOfParts(WorkKey key) {
        return register.partsOf(key).stream()
                .flatMap(part -> everLate(part.key()).stream())
                .filter(history -> history.owed().kind() == ObligationKind.ITEM)
                .toList();
    }

    private List<DelaySplit.Share> shares(PartyCode lead, List<AttributedDay> late) {
        Map<RequestKey, String> asked = late.stream().allMatch(day -> day.request() == null)
                ? Map.of()
                : requestTimes.of(late.get(0).work()).stream()
                        .collect(Collectors.toMap(RequestTime::key, RequestTime::name));
        Map<DelaySplit.Share, Integer> days = new LinkedHashMap<>();
        days.put(new DelaySplit.Share(DelaySplit.Side.LEAD, parties.party(lead).name(), 0), 0);
        for (AttributedDay day : late) {
            String name = Optional.ofNullable(day.request())
                    .filter(request -> day.side() != DelaySplit.Side.LEAD)
                    .map(asked::get)
                    .orElseGet(() -> parties.party(day.party()).name());
            days.merge(new DelaySplit.Share(day.side(), name, 0), 1, Integer::sum);
        }
        return days.entrySet().stream()
                .map(one ->
                        new DelaySplit.Share(one.getKey().side(), one.getKey().name(), one.getValue()))
                .sorted(Comparator.comparing(DelaySplit.Share::side)
                        .thenComparing(
                                share -> share.name().equals(parties.party(lead).name()) ? 0 : 1)
                        .thenComparing(DelaySplit.Share::name))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }

    /** How the working days of each request of a piece of work were spent. */
    public List<RequestDays> requestsOf(WorkKey key) {
        LocalDate today = day(clock.instant());
        return requestTimes.of(key).stream()
                .map(request -> RequestDays.of(request, today, workingDays))
                .toList();
    }
}
