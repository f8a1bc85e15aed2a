package vn.dieuphoi.coordination.process.partner;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** Whom a piece of work asks, one request each. */
@Component("parties")
@ExpressionBean("Các đơn vị phối hợp của công việc")
public class Parties {

    private final Partners partners;

    Parties(Partners partners) {
        this.partners = partners;
    }

    /** Whom it asks when it opens: those of the plan whom none of its steps asks. */
    @ExpressionMethod("danh sách đơn vị được hỏi khi mở mục, mỗi đơn vị một đề nghị")
    public List<String> of(String workItem) {
        return partners.of(new WorkKey(workItem));
    }

    /**
     * Whom a step asks because the plan names them.
     *
     * @param codes with commas between them
     */
    @ExpressionMethod("các đơn vị mà bước này hỏi")
    public List<String> asked(String workItem, String codes) {
        List<PartyCode> parties =
                Arrays.stream(codes.split(",")).map(PartyCode::new).toList();
        return partners.addresses(new WorkKey(workItem), parties);
    }

    /** Whom the lead has named in a step. */
    @ExpressionMethod("các đơn vị được nêu tên ở một bước")
    public List<String> named(String workItem, String step) {
        return partners.named(new WorkKey(workItem), step);
    }
}
