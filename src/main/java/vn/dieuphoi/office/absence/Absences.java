package vn.dieuphoi.office.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Absences extends Repository<Absence, Long> {

    Absence save(Absence absence);

    Absence saveAndFlush(Absence absence);

    Optional<Absence> findById(long id);

    /** Those that last today or begin later, the earliest first. */
    @Query("select a from Absence a where a.endedAt is null and a.untilDay >= :today order by a.fromDay, a.id")
    List<Absence> openOn(LocalDate today);
}
