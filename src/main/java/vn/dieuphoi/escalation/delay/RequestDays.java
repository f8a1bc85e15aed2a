package vn.dieuphoi.escalation.delay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.view.RequestTime;

/** The working days of one request, by who had it. */
public record RequestDays(RequestKey key, String name, int withPartner, int withLead, int withLeadership) {

    static RequestDays of(RequestTime request, LocalDate today, WorkingDays workingDays) {
        Map<RequestTime.Holder, Integer> days = new EnumMap<>(RequestTime.Holder.class);
        if (!request.states().isEmpty()) {
            LocalDate sent = request.states().get(0).day();
            for (LocalDate day = workingDays.plus(sent, 1); !day.isAfter(today); day = workingDays.plus(day, 1)) {
                days.merge(request.holderOn(day), 1, Integer::sum);
            }
        }
        return new RequestDays(
                request.key(),
                request.name(),
                days.getOrDefault(RequestTime.Holder.PARTNER, 0),
                days.getOrDefault(RequestTime.Holder.LEAD, 0),
                days.getOrDefault(RequestTime.Holder.LEADERSHIP, 0));
    }

    /** All days from the sending until nobody had it any more. */
    public int workingDays() {
        return withPartner + withLead + withLeadership;
    }
}
