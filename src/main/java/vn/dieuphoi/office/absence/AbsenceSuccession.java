package vn.dieuphoi.office.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.succession.Succession;

/** A substitution of the head of a dissolved office ends with the office; those of persons go on. */
@Component
class AbsenceSuccession implements Succession {

    private final Absences absences;
    private final Clock clock;

    AbsenceSuccession(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "lần làm thay người đứng đầu (kết thúc cùng đơn vị)";
    }

    @Override
    public int count(PartyCode old) {
        return of(old).size();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, Actor actor) {
        List<Absence> all = of(old);
        all.forEach(absence -> absence.end(actor, clock.instant(), today()));
        return all.size();
    }

    private List<Absence> of(PartyCode old) {
        return absences.openOn(today()).stream()
                .filter(absence -> absence.function().filter(old::equals).isPresent())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
