package vn.dieuphoi.operation.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;

/**
 * What the engine's threads gave up, and what they should long have done. "Long" is counted on the application's clock:
 * in the demonstration it stands, and nothing is late there that the clock has not passed.
 */
@Component
class FailedJobs implements FaultSource {

    private static final Duration OVERDUE = Duration.ofMinutes(15);

    /** More on one page would help nobody; the rest follows when these are mended. */
    private static final int SHOWN = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JobPlaces places;
    private final Clock clock;

    FailedJobs(ManagementService management, RuntimeService runtime, JobPlaces places, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(outOfRetries());
        faults.addAll(overdue());
        return faults;
    }

    private List<Fault> outOfRetries() {
        Map<String, Instant> failedAt = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Incident incident : runtime.createIncidentQuery().listPage(0, SHOWN)) {
            if (Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())) {
                failedAt.put(
                        incident.getConfiguration(),
                        incident.getIncidentTimestamp().toInstant());
            } else {
                faults.add(other(incident));
            }
        }
        for (Job job : management.createJobQuery().noRetriesLeft().listPage(0, SHOWN)) {
            JobPlaces.Place place = places.of(job);
            faults.add(new Fault(
                            FaultKind.FAILED_JOB,
                            job.getId(),
                            place.process(),
                            FailureWords.of(job.getExceptionMessage()),
                            "Sửa nguyên nhân rồi bấm “Chạy lại”; việc đi tiếp từ đúng chỗ đã dừng.",
                            failedAt.getOrDefault(job.getId(), due(job)))
                    .about(place.subject(), place.step())
                    .shownAt(place.link())
                    .saying(job.getExceptionMessage())
                    .canRunAgain());
        }
        return faults;
    }

    private Fault other(Incident incident) {
        JobPlaces.Place place = places.of(incident);
        return new Fault(
                        FaultKind.FAILED_JOB,
                        incident.getId(),
                        place.process(),
                        "Quy trình báo sự cố loại “" + incident.getIncidentType() + "”.",
                        "Xem quy trình này ở trang Giám sát quy trình.",
                        incident.getIncidentTimestamp().toInstant())
                .about(place.subject(), place.step())
                .shownAt(place.link())
                .saying(incident.getIncidentMessage());
    }

    private List<Fault> overdue() {
        Date limit = Date.from(clock.instant().minus(OVERDUE));
        return management.createJobQuery().executable().active().duedateLowerThan(limit).listPage(0, SHOWN).stream()
                .map(this::late)
                .toList();
    }

    private Fault late(Job job) {
        JobPlaces.Place place = places.of(job);
        return new Fault(
                        FaultKind.OVERDUE_JOB,
                        job.getId(),
                        place.process(),
                        "Đã đến hạn quá 15 phút mà chưa máy nào chạy.",
                        "Xem mục Máy chủ bên dưới có máy nào đang chạy bước tự động không; nếu có, khởi động lại ứng dụng.",
                        due(job))
                .about(place.subject(), place.step())
                .shownAt(place.link())
                .saying(job.getExceptionMessage());
    }

    private Instant due(Job job) {
        return job.getDuedate() == null ? clock.instant() : job.getDuedate().toInstant();
    }

    /** One try, not the usual five: whether it helped is to be seen now, not tomorrow. */
    @Override
    public boolean runAgain(Fault fault) {
        if (fault.kind() != FaultKind.FAILED_JOB
                || management
                                .createJobQuery()
                                .jobId(fault.key())
                                .noRetriesLeft()
                                .count()
                        == 0) {
            return false;
        }
        management.setJobRetries(fault.key(), 1);
        // The last failure has put it off by the longest pause, as if another try were to come.
        management.setJobDuedate(fault.key(), Date.from(clock.instant()));
        return true;
    }
}
