package vn.dieuphoi.consistency.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.part.PartDesk;
import vn.dieuphoi.work.part.ProgrammeLeads;

/** Each programme that leadership gave a lead, and each office that leads beside the principal lead, has its part. */
@Component
class MissingParts implements Search {

    private final ProgrammeLeads programmes;
    private final PartDesk parts;

    MissingParts(ProgrammeLeads programmes, PartDesk parts) {
        this.programmes = programmes;
        this.parts = parts;
    }

    @Override
    public String rule() {
        return "part.missing";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        List<Sighting> found = new ArrayList<>();
        for (Map<String, Object> item : candidates) {
            WorkKey key = new WorkKey(Rows.text(item, "work_item"));
            Set<String> open = Rows.set(item, "parts");
            Set<String> wanted = new LinkedHashSet<>(programmes.of(key).keySet());
            wanted.addAll(parts.coLeads(key));
            wanted.stream()
                    .filter(source -> !open.contains(source))
                    .forEach(source -> found.add(new Sighting(key.subject(), "chưa mở phần việc " + source)));
        }
        return found;
    }
}
