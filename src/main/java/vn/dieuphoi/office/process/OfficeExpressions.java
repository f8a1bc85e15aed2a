package vn.dieuphoi.office.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;

/** {@code office} in models: the group of an office that a model names itself, or of its successor. */
@ExpressionBean("Một đơn vị ghi rõ trong mô hình, hoặc đơn vị kế thừa nó")
@Component("office")
public class OfficeExpressions {

    private final PartyRegister parties;

    OfficeExpressions(PartyRegister parties) {
        this.parties = parties;
    }

    @ExpressionMethod("nhóm của đơn vị có mã ghi trong ngoặc")
    public String of(String code) {
        return parties.inForce(new PartyCode(code)).value();
    }
}
