package vn.dieuphoi.coordination.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.ExpressionBean;

/** The group of the partner that a request asks. */
@Component("partner")
@ExpressionBean
public class Partner {

    public String of(String request) {
        return new RequestKey(request).party().value();
    }
}
