package vn.dieuphoi.plan.file;

import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.Refused;

/** A plan file that cannot be used; names all its faults at once. */
public class PlanFileRejected extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanFault> faults;

    PlanFileRejected(String file, List<PlanFault> faults) {
        super("Không dùng được tệp kế hoạch " + file + " (" + faults.size() + " lỗi):\n"
                + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<PlanFault> faults() {
        return faults;
    }
}
