package vn.dieuphoi.escalation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.coordination.RequestTime;

/** Decides whose a day was; only what the lead does not have is named here, the rest is the lead's. */
record DelayDays(List<LeadershipWait> leadership, List<RequestTime> requests) {

    boolean leadershipOn(LocalDate day) {
        return leadership.stream().anyMatch(wait -> wait.lateOn(day));
    }

    /** The request that was overdue longest on that day; of several that fell due together the first by its key. */
    Optional<RequestTime> partnerOn(LocalDate day) {
        return requests.stream()
                .filter(request -> request.lateWithPartnerOn(day))
                .min(Comparator.<RequestTime, LocalDate>comparing(request -> request.dueOn(day))
                        .thenComparing(request -> request.key().value()));
    }
}
