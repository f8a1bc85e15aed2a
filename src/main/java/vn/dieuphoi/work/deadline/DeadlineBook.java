package vn.dieuphoi.work.deadline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;

/** All deadlines that can be moved, whatever kind they are of. */
@Component
public class DeadlineBook {

    private final List<Extendable> kinds;

    DeadlineBook(List<Extendable> kinds) {
        this.kinds = kinds;
    }

    /** @throws Refused when nothing has this key */
    public Owed owed(Subject subject) {
        return kindOf(subject).owed(subject);
    }

    public void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor) {
        kindOf(subject).extend(subject, newDueOn, reason, actor);
    }

    private Extendable kindOf(Subject subject) {
        return kinds.stream()
                .filter(kind -> kind.owns(subject))
                .findFirst()
                .orElseThrow(() -> new Refused("Không có việc nào mang mã \"" + subject + "\"; hãy kiểm tra lại."));
    }
}
