package vn.dieuphoi.office.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.charge.Charge;
import vn.dieuphoi.office.charge.Charges;

/** {@code charge} in models: who looks over the budget and who gives figures, where the department has them. */
@ExpressionBean("Nơi thẩm định dự toán và nơi cung cấp số liệu, nếu cơ quan có")
@Component("charge")
public class ChargeExpressions {

    private final Charges charges;

    ChargeExpressions(Charges charges) {
        this.charges = charges;
    }

    @ExpressionMethod("có nơi thẩm định dự toán hay không")
    public boolean hasBudget() {
        return charges.holder(Charge.BUDGET).isPresent();
    }

    @ExpressionMethod("nhóm của nơi thẩm định dự toán")
    public String budget() {
        return group(Charge.BUDGET);
    }

    @ExpressionMethod("có nơi cung cấp số liệu hay không")
    public boolean hasStatistics() {
        return charges.holder(Charge.STATISTICS).isPresent();
    }

    @ExpressionMethod("nhóm của nơi cung cấp số liệu")
    public String statistics() {
        return group(Charge.STATISTICS);
    }

    private String group(Charge charge) {
        return charges.holder(charge)
                .map(Party::code)
                .orElseThrow(() -> new Refused(
                        "Cơ quan chưa chọn nơi " + (charge == Charge.BUDGET ? "thẩm định dự toán" : "cung cấp số liệu")
                                + ". Hãy nhờ quản trị viên chọn ở trang Thiết lập."))
                .value();
    }
}
