package org.maillage.testing.backend;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Nested;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * The backends that one test class works with, found empty.
 *
 * @param database name of a database that nobody used before
 */
record Claim(Class<?> testClass, Backends backends, String database) implements AutoCloseable {

    private static final Map<Class<?>, Claim> HELD = new HashMap<>();
    private static final int LONGEST_NAME = 40;

    /** The claim of a test class, which its nested classes share; made when first asked for. */
    static Claim of(Class<?> testClass) {
        synchronized (HELD) {
            return HELD.computeIfAbsent(outermost(testClass), Claim::made);
        }
    }

    static boolean isNested(Class<?> testClass) {
        return testClass.isAnnotationPresent(Nested.class);
    }

    static Class<?> outermost(Class<?> testClass) {
        return isNested(testClass) ? outermost(testClass.getEnclosingClass()) : testClass;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(testClass);
        }
        if (isOwn(testClass)) {
            backends.close();
        }
    }

    private static Claim made(Class<?> testClass) {
        Backends backends = isOwn(testClass) ? Backends.own() : Backends.shared();
        backends.forgetTopics();
        String name = testClass.getSimpleName().toLowerCase(Locale.ROOT);
        return new Claim(
                testClass,
                backends,
                "%s-%08x"
                        .formatted(
                                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                                ThreadLocalRandom.current().nextInt()));
    }

    private static boolean isOwn(Class<?> testClass) {
        WithBackends asked = TestContextAnnotationUtils.findMergedAnnotation(testClass, WithBackends.class);
        return asked != null && asked.own();
    }
}
