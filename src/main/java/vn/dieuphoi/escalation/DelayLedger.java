package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.RequestTime;
import vn.dieuphoi.coordination.RequestTimes;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.ChangedValue;
import vn.dieuphoi.work.PastValues;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Lays the working days of a piece of work at the right door. */
@Component("delays")
@Transactional(readOnly = true)
public class DelayLedger {

    private final WorkRegister register;
    private final RequestTimes requestTimes;
    private final LeadershipWaits leadershipWaits;
    private final PartyRegister parties;
    private final WorkingDays workingDays;
    private final PastValues past;
    private final Clock clock;

    DelayLedger(
            WorkRegister register,
            RequestTimes requestTimes,
            LeadershipWaits leadershipWaits,
            PartyRegister parties,
            WorkingDays workingDays,
            PastValues past,
            Clock clock) {
        this.register = register;
        this.requestTimes = requestTimes;
        this.leadershipWaits = leadershipWaits;
        this.parties = parties;
        this.workingDays = workingDays;
        this.past = past;
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
        DelayDays days = new DelayDays(leadershipWaits.of(key), requestTimes.of(key));
        LeadHistory leads = LeadHistory.of(item, past.of(key, Set.of(ChangedValue.LEAD)));
        Map<PartyCode, Integer> lead = new LinkedHashMap<>();
        lead.put(item.lead(), 0);
        int leadership = 0;
        int all = workingDays.between(from, to);
        Map<RequestTime, Integer> partners = new LinkedHashMap<>();
        for (LocalDate day = workingDays.plus(from, 1); !day.isAfter(to); day = workingDays.plus(day, 1)) {
            Optional<RequestTime> late = days.partnerOn(day);
            if (days.leadershipOn(day)) {
                leadership++;
            } else if (late.isPresent()) {
                partners.merge(late.get(), 1, Integer::sum);
            } else {
                lead.merge(leads.leadOn(day), 1, Integer::sum);
            }
        }
        return new DelaySplit(key, from, to, all, shares(lead, partners, leadership));
    }

    private List<DelaySplit.Share> shares(
            Map<PartyCode, Integer> lead, Map<RequestTime, Integer> partners, int leadership) {
        Map<String, DelaySplit.Share> byPartner = new LinkedHashMap<>();
        partners.forEach((request, days) -> {
            DelaySplit.Share share = new DelaySplit.Share(sideOf(request), request.name(), days);
            byPartner.merge(
                    request.name(),
                    share,
                    (one, other) ->
                            new DelaySplit.Share(one.side(), one.name(), one.workingDays() + other.workingDays()));
        });
        List<DelaySplit.Share> shares = new ArrayList<>();
        lead.forEach((office, days) -> shares.add(
                new DelaySplit.Share(DelaySplit.Side.LEAD, parties.party(office).name(), days)));
        byPartner.values().stream()
                .sorted(Comparator.comparing(DelaySplit.Share::side).thenComparing(DelaySplit.Share::name))
                .forEach(shares::add);
        if (leadership > 0) {
            shares.add(new DelaySplit.Share(
                    DelaySplit.Side.LEADERSHIP, parties.leadership().name(), leadership));
        }
        return shares;
    }

    private DelaySplit.Side sideOf(RequestTime request) {
        Party party = parties.party(request.party());
        return party.kind() == PartyKind.INTERNAL ? DelaySplit.Side.PARTNER : DelaySplit.Side.OUTSIDE;
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
