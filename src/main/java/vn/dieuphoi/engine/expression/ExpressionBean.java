package vn.dieuphoi.engine.expression;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that models may name in an expression; every other bean stays out of their reach. A bean whose methods an
 * expression calls is a public class, because the engine calls them by reflection, and marks them
 * ({@link ExpressionMethod}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ExpressionBean {

    /** What it does or knows, in the words of whoever draws models. */
    String value();
}
