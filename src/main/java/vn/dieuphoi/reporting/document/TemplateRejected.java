package vn.dieuphoi.reporting.document;

import java.util.List;
import vn.dieuphoi.Refused;

/** A template that cannot be used: the one in use stays. */
public class TemplateRejected extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    TemplateRejected(List<String> faults) {
        super("Mẫu có " + faults.size() + " chỗ sai nên chưa được nhận; mẫu đang dùng giữ nguyên.");
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault, with its tag and place. */
    public List<String> faults() {
        return faults;
    }
}
