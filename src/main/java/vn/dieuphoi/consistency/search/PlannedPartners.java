package vn.dieuphoi.consistency.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;

/**
 * Every party that the plan or the assignment names has been asked, under the name that it has today. Members of a set
 * are not told apart: they join and leave, and nobody writes down since when.
 */
@Component
class PlannedPartners implements Search {

    private final Partners partners;
    private final PartyRegister parties;

    PlannedPartners(Partners partners, PartyRegister parties) {
        this.partners = partners;
        this.parties = parties;
    }

    @Override
    public String rule() {
        return "request.planned-missing";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        List<Sighting> found = new ArrayList<>();
        for (Map<String, Object> item : candidates) {
            WorkKey key = new WorkKey(Rows.text(item, "work_item"));
            Set<String> asked = Rows.set(item, "asked").stream()
                    .filter(code -> !code.isEmpty())
                    .map(code -> parties.inForce(new PartyCode(code)).value())
                    .collect(Collectors.toSet());
            partners.of(key).stream()
                    .map(address -> address.replaceFirst("#.*", ""))
                    .distinct()
                    .filter(code -> !asked.contains(code))
                    .forEach(code ->
                            found.add(new Sighting(Subject.of(key + ">" + code), "chưa có đề nghị phối hợp nào")));
        }
        return found;
    }
}
