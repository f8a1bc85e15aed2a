package vn.dieuphoi.models.check;

import java.util.Optional;
import vn.dieuphoi.engine.form.FormReads;

/** The beans that models may name in expressions. */
@FunctionalInterface
public interface KnownBeans {

    /** The bean's class; empty when there is none of that name, or models may not name it. */
    Optional<Class<?>> find(String name);

    /** What the bean reads of a form; empty when it has not said. */
    default Optional<FormReads> reads(String name) {
        return Optional.empty();
    }
}
