package vn.dieuphoi.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.handover.HandOverDesk;

/** Several chosen things, of one office or more, through the desk that says who may: all or none. */
@Component
@Transactional
public class HandOn {

    private final HandOverDesk desk;
    private final Obligations obligations;

    HandOn(HandOverDesk desk, Obligations obligations) {
        this.desk = desk;
        this.obligations = obligations;
    }

    /**
     * @param colleague empty to take them back into the office's list
     * @return how many changed hands
     */
    public int move(Collection<String> tasks, Optional<String> colleague, String reason, String head) {
        if (tasks.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một việc.");
        }
        int moved = 0;
        for (Map.Entry<String, List<String>> office : byOffice(tasks).entrySet()) {
            PartyCode code = new PartyCode(office.getKey());
            moved += colleague.isPresent()
                    ? desk.give(code, office.getValue(), colleague.get(), reason, head)
                    : desk.takeBack(code, office.getValue(), reason, head);
        }
        return moved;
    }

    private Map<String, List<String>> byOffice(Collection<String> tasks) {
        List<Obligation> found = obligations.withTasks(tasks);
        if (found.size() < tasks.size()) {
            throw new Refused("Có việc vừa được xử lý xong; hãy tải lại danh sách rồi chọn lại.");
        }
        return found.stream()
                .collect(Collectors.groupingBy(
                        owed -> Optional.ofNullable(owed.owedBy())
                                .orElseThrow(() -> new Refused("Việc “" + owed.label() + "” không của đơn vị nào.")),
                        TreeMap::new,
                        Collectors.mapping(owed -> String.valueOf(owed.task()), Collectors.toList())));
    }
}
