package vn.dieuphoi.coordination.process.partner;

import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.expression.ExpressionBean;

/** The group of the partner that a request asks, asked anew for each task: a request moves with a reorganisation. */
@Component("partner")
@ExpressionBean
public class Partner {

    private final CoordinationDesk desk;

    Partner(CoordinationDesk desk) {
        this.desk = desk;
    }

    public String of(String request) {
        return desk.request(new RequestKey(request)).party().value();
    }
}
