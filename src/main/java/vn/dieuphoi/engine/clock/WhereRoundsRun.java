package vn.dieuphoi.engine.clock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** Where somebody is served and timers run: a command or a rehearsal has nobody to tell and no node to be. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "dieuphoi.operation.rounds", havingValue = "true")
public @interface WhereRoundsRun {}
