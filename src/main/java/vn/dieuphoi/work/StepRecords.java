package vn.dieuphoi.work;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StepRecords extends Repository<StepRecord, Long> {

    StepRecord save(StepRecord step);

    List<StepRecord> findByWorkItemOrderByRecordedAtAscIdAsc(String workItem);
}
