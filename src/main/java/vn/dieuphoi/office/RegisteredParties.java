package vn.dieuphoi.office;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisteredParties extends Repository<Party, String> {

    Optional<Party> findById(String code);

    Optional<Party> findByDuty(PartyDuty duty);

    @Query("select p from Party p where :spelling member of p.alias")
    Optional<Party> findBySpelling(String spelling);

    List<Party> findAllByOrderByPosition();

    boolean existsByCode(String code);

    Party save(Party party);

    Party saveAndFlush(Party party);
}
