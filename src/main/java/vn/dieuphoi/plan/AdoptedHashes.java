package vn.dieuphoi.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AdoptedHashes extends Repository<AdoptedHash, String> {

    Optional<AdoptedHash> findById(String plan);
}
