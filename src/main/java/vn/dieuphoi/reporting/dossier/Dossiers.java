package vn.dieuphoi.reporting.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Dossiers extends Repository<Dossier, String> {

    Dossier save(Dossier dossier);

    boolean existsById(String key);

    @Query("select d.key from Dossier d where d.key in :keys")
    List<String> standing(Collection<String> keys);

    Optional<Dossier> findById(String key);
}
