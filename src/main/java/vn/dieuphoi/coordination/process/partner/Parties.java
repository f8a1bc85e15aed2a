package vn.dieuphoi.coordination.process.partner;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.work.WorkKey;

@Component("parties")
@ExpressionBean("Các đơn vị phối hợp của công việc")
public class Parties {

    private final Partners partners;

    Parties(Partners partners) {
        this.partners = partners;
    }

    /** Whom a piece of work asks, one request each. */
    @ExpressionMethod("danh sách đơn vị phối hợp, mỗi đơn vị một đề nghị")
    public List<String> of(String workItem) {
        return partners.of(new WorkKey(workItem));
    }
}
