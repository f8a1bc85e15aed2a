package vn.dieuphoi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The demonstration on its first morning, on real PostgreSQL and a port of its own, jobs executed only when a test says
 * so. Each class finds a database of its own, a clone of the one that is seeded once a build; the application is the
 * same for all classes of a process that carry this annotation and ask for no other properties or beans.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = ClonedDatabase.AtStart.class)
@ExtendWith(FirstMorning.class)
public @interface JourneyTest {

    /** Whether {@code check consistency} must find nothing at the end; a class that breaks something on purpose says no. */
    boolean consistent() default true;
}
