package vn.dieuphoi.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;

/** Counts how often an expression reached it. */
@Component
@ExpressionBean("Thử")
public class ExpressionProbe {

    public static final AtomicInteger CALLS = new AtomicInteger();

    public String touch() {
        CALLS.incrementAndGet();
        return "touched";
    }
}
