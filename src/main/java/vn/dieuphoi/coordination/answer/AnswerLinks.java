package vn.dieuphoi.coordination.answer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AnswerLinks extends Repository<AnswerLink, Long> {

    AnswerLink save(AnswerLink link);

    Optional<AnswerLink> findByHash(String hash);

    /** Of two who answer by one link at once, the second waits here and then finds it used. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AnswerLink> findForUseByHash(String hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AnswerLink> findForUseById(long id);

    List<AnswerLink> findByRequestOrderByIdDesc(String request);
}
