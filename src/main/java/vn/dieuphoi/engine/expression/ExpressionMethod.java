package vn.dieuphoi.engine.expression;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method of an {@link ExpressionBean} that an expression in a model may call; others are refused with the model. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExpressionMethod {

    /** What it gives, in the words of whoever draws models. */
    String value();
}
