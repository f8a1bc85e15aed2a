package vn.dieuphoi.coordination.sent;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface OpinionHandlings extends Repository<OpinionHandling, String> {

    OpinionHandling save(OpinionHandling handling);

    List<OpinionHandling> findByRequestIn(Collection<String> requests);
}
