package vn.dieuphoi.escalation.extension;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.dieuphoi.Subject;

interface ExtensionRequests extends Repository<ExtensionRequest, String> {

    ExtensionRequest saveAndFlush(ExtensionRequest request);

    Optional<ExtensionRequest> findById(String key);

    long countBySubject(Subject subject);

    boolean existsBySubjectAndState(Subject subject, ExtensionState state);

    List<ExtensionRequest> findBySubjectOrderByRequestedAtAscKeyAsc(Subject subject);

    List<ExtensionRequest> findByWorkItemOrderByRequestedAtAscKeyAsc(String workItem);
}
