package vn.dieuphoi.models.check;

import java.util.Optional;

/** The beans that models may name in expressions. */
@FunctionalInterface
public interface KnownBeans {

    /** The bean's class; empty when there is none of that name, or models may not name it. */
    Optional<Class<?>> find(String name);
}
