package vn.dieuphoi.coordination.process.partner;

import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;

/** The group of the partner that a request asks, asked anew for each task: a request moves with a reorganisation. */
@Component("partner")
@ExpressionBean("Đơn vị được đề nghị phối hợp")
public class Partner {

    private final CoordinationDesk desk;

    Partner(CoordinationDesk desk) {
        this.desk = desk;
    }

    @ExpressionMethod("nhóm của đơn vị được hỏi")
    public String of(String request) {
        return desk.request(new RequestKey(request)).party().value();
    }
}
