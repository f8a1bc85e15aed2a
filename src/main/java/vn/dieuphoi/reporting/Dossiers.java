package vn.dieuphoi.reporting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Dossiers extends Repository<Dossier, String> {

    Dossier save(Dossier dossier);

    boolean existsById(String key);

    Optional<Dossier> findById(String key);
}
