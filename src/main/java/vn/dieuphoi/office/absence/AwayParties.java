package vn.dieuphoi.office.absence;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;

/** Which parties have their head away today, or the only one who works there: said to whoever is about to ask them. */
@Component
@Transactional(readOnly = true)
public class AwayParties {

    private final StandIns standIns;

    AwayParties(StandIns standIns) {
        this.standIns = standIns;
    }

    /** By party, in words: "vắng đến hết 20/10/2023, Trần Đức Anh làm thay"; of the absences that a page reads anyway. */
    public Map<PartyCode, String> today() {
        Map<PartyCode, String> away = new HashMap<>();
        standIns.today().forEach(one -> one.leftAlone().ifPresent(party -> away.put(party, one.words())));
        return away;
    }
}
