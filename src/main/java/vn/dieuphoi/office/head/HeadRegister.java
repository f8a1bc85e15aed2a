package vn.dieuphoi.office.head;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;

/** Keeps who headed which party when, for whoever has to say whose days they were. */
@Component
@Transactional
public class HeadRegister {

    private final HeadTerms terms;
    private final Clock clock;

    HeadRegister(HeadTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** Writes down what has changed since it last looked: a new head's first day is today, the old one's last yesterday. */
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        terms.closeBy(today.minusDays(1));
        terms.open(today);
    }

    /** Who headed any party on a day of these, by party and in order; in one statement. */
    @Transactional(readOnly = true)
    public List<HeadTerm> between(LocalDate from, LocalDate to) {
        return terms.findBetween(from, to);
    }
}
