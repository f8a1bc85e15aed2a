package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoordinationRequests extends Repository<CoordinationRequest, String> {

    CoordinationRequest save(CoordinationRequest request);

    Optional<CoordinationRequest> findById(String key);

    List<CoordinationRequest> findByKeyIn(Collection<String> keys);

    boolean existsById(String key);

    List<CoordinationRequest> findByStateInAndExtensionsAndDueOnGreaterThanEqualOrderByKey(
            Collection<CoordinationRequest.State> states, int extensions, LocalDate today);

    List<CoordinationRequest> findByWorkItemOrderByKey(String workItem);

    List<CoordinationRequest> findByWorkItemInOrderBySentAtAscKeyAsc(Collection<String> workItems);

    @Query(
            "select distinct r.workItem from CoordinationRequest r where r.workItem in :workItems and r.state in :states")
    List<String> findWorkItems(Collection<String> workItems, Collection<CoordinationRequest.State> states);

    List<CoordinationRequest> findByPartyInAndStateIn(
            Collection<String> parties, Collection<CoordinationRequest.State> states);

    List<CoordinationRequest> findBySubmissionOrderByKey(String submission);
}
