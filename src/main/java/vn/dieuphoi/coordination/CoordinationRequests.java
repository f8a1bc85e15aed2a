package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CoordinationRequests extends Repository<CoordinationRequest, String> {

    CoordinationRequest save(CoordinationRequest request);

    Optional<CoordinationRequest> findById(String key);

    List<CoordinationRequest> findByKeyIn(Collection<String> keys);

    boolean existsById(String key);

    List<CoordinationRequest> findByStateInAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            Collection<CoordinationRequest.State> states, int extensions, LocalDate today);

    List<CoordinationRequest> findByWorkItemOrderByKey(String workItem);

    List<CoordinationRequest> findByPartyInAndStateIn(
            Collection<String> parties, Collection<CoordinationRequest.State> states);

    List<CoordinationRequest> findBySubmissionOrderByKey(String submission);
}
