package vn.dieuphoi.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/**
 * Whose each working day of all work of a year was, by the rule of {@link DelayLedger}, in as many statements for ten
 * thousand items as for one. What happened after a day does not change it.
 */
@Component
@Transactional(readOnly = true)
public class DelayDiary {

    private final WorkRegister register;
    private final RequestTimes requestTimes;
    private final LeadershipWaits leadershipWaits;
    private final PastValues past;
    private final PartyRegister parties;
    private final WorkingDays workingDays;

    DelayDiary(
            WorkRegister register,
            RequestTimes requestTimes,
            LeadershipWaits leadershipWaits,
            PastValues past,
            PartyRegister parties,
            WorkingDays workingDays) {
        this.register = register;
        this.requestTimes = requestTimes;
        this.leadershipWaits = leadershipWaits;
        this.past = past;
        this.parties = parties;
        this.workingDays = workingDays;
    }

    /** What the values of the past say of one piece of work. */
    private record Years(PastValues.Past leads, PastValues.Past dues, PastValues.Past partners) {

        PartyCode leadOn(WorkItem item, LocalDate day) {
            return leads.before(item.key().value(), morning(day))
                    .map(PartyCode::new)
                    .orElse(item.lead());
        }

        LocalDate dueOn(WorkItem item, LocalDate day) {
            return dues.before(item.key().value(), morning(day))
                    .map(LocalDate::parse)
                    .orElse(item.dueOn());
        }

        PartyCode partnerOn(RequestTime request, LocalDate day) {
            return partners.before(request.key().value(), morning(day))
                    .map(PartyCode::new)
                    .orElse(request.party());
        }
    }

    /** @param from the first day, {@code to} the last one; days before the work was opened and after it was closed are nobody's */
    public List<AttributedDay> between(int year, LocalDate from, LocalDate to) {
        Map<WorkKey, List<RequestTime>> requests = requestTimes.ofYear(year);
        Map<WorkKey, List<LeadershipWait>> waits = leadershipWaits.ofYear(year);
        Years years = new Years(
                past.of(year, Set.of(ChangedValue.LEAD)),
                past.of(year, ChangedValue.DUES),
                past.of(year, Set.of(ChangedValue.PARTNER)));
        List<LocalDate> days = from.datesUntil(to.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .toList();
        Set<PartyCode> internal = Stream.concat(parties.all().stream(), parties.dissolved().stream())
                .filter(party -> party.kind() == PartyKind.INTERNAL)
                .map(Party::code)
                .collect(Collectors.toSet());
        Rules rules = new Rules(years, internal, parties.leadership().code());
        List<AttributedDay> all = new ArrayList<>();
        for (WorkItem item : register.ofYear(year)) {
            LocalDate opened = day(item.openedAt());
            LocalDate closed = item.closedAt().map(DelayDiary::day).orElse(LocalDate.MAX);
            DelayDays whose = new DelayDays(
                    waits.getOrDefault(item.key(), List.of()), requests.getOrDefault(item.key(), List.of()));
            days.stream()
                    .filter(day -> day.isAfter(opened) && !day.isAfter(closed))
                    .map(day -> rules.attributed(item, day, whose))
                    .forEach(all::add);
        }
        return all;
    }

    /** @param internal the offices of the department; every other partner is an outside party */
    private record Rules(Years years, Set<PartyCode> internal, PartyCode leadership) {

        AttributedDay attributed(WorkItem item, LocalDate day, DelayDays whose) {
            boolean afterDue = day.isAfter(years.dueOn(item, day));
            if (whose.leadershipOn(day)) {
                return new AttributedDay(item.key(), day, DelaySplit.Side.LEADERSHIP, leadership, null, afterDue);
            }
            Optional<RequestTime> late = whose.partnerOn(day);
            if (late.isPresent()) {
                PartyCode partner = years.partnerOn(late.get(), day);
                DelaySplit.Side side = internal.contains(partner) ? DelaySplit.Side.PARTNER : DelaySplit.Side.OUTSIDE;
                return new AttributedDay(
                        item.key(), day, side, partner, late.get().key(), afterDue);
            }
            return new AttributedDay(item.key(), day, DelaySplit.Side.LEAD, years.leadOn(item, day), null, afterDue);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(HoChiMinhTime.ZONE).toInstant();
    }
}
