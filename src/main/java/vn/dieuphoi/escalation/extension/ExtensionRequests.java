package vn.dieuphoi.escalation.extension;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExtensionRequests extends Repository<ExtensionRequest, String> {

    ExtensionRequest saveAndFlush(ExtensionRequest request);

    Optional<ExtensionRequest> findById(String key);

    long countBySubject(String subject);

    boolean existsBySubjectAndState(String subject, ExtensionState state);

    List<ExtensionRequest> findBySubjectOrderByRequestedAtAscKeyAsc(String subject);

    List<ExtensionRequest> findByWorkItemOrderByRequestedAtAscKeyAsc(String workItem);
}
