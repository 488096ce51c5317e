package org.maillage.testing.backend;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a real broker without topics and a real database. Tests may take {@link Backends} as a parameter; a
 * {@code @SpringBootTest} finds {@code spring.kafka.bootstrap-servers} and {@code spring.mongodb.uri} set, with a database of
 * its own, and its context is closed after the class. Classes of one JVM must run one after the other.
 *
 * <p>Classes that extend an abstract one which is annotated share its database and topics, and their context if they are configured alike: it
 * starts once for all of them. They run one behind the other, and keep apart by the names that they use.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BackendsExtension.class)
public @interface WithBackends {

    /** Whether the class has servers of its own, so that it may kill and pause them. */
    boolean own() default false;
}
