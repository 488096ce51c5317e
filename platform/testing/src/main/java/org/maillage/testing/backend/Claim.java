package org.maillage.testing.backend;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Nested;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * The backends that one test class works with, found empty; or all the classes that have {@link WithBackends} from an abstract
 * one.
 */
final class Claim implements AutoCloseable {

    private static final Map<Class<?>, Claim> HELD = new HashMap<>();
    private static final int LONGEST_NAME = 40;

    private final Class<?> claimant;
    private final Backends backends;
    private final String database;
    private final List<Runnable> before = new ArrayList<>();

    private Claim(Class<?> claimant, Backends backends, String database) {
        this.claimant = claimant;
        this.backends = backends;
        this.database = database;
    }

    /** The claim of a test class, made when first asked for; then a shared one of others, which nobody uses now, ends. */
    static Claim of(Class<?> testClass) {
        synchronized (HELD) {
            Claim held = HELD.get(claimant(testClass));
            if (held == null) {
                HELD.values().stream().filter(Claim::isShared).toList().forEach(Claim::close);
                held = made(claimant(testClass));
                HELD.put(held.claimant, held);
            }
            return held;
        }
    }

    /** Whose claim it is: the class that says {@link WithBackends}, or the test class itself where none does. */
    static Class<?> claimant(Class<?> testClass) {
        Class<?> outermost = outermost(testClass);
        var asked = TestContextAnnotationUtils.findAnnotationDescriptor(outermost, WithBackends.class);
        return asked == null ? outermost : asked.getRootDeclaringClass();
    }

    static boolean isNested(Class<?> testClass) {
        return testClass.isAnnotationPresent(Nested.class);
    }

    private static Class<?> outermost(Class<?> testClass) {
        return isNested(testClass) ? outermost(testClass.getEnclosingClass()) : testClass;
    }

    Backends backends() {
        return backends;
    }

    /** Name of a database that nobody used before. */
    String database() {
        return database;
    }

    /** Whether other classes may want it after this one: an abstract class claims for all that extend it. */
    boolean isShared() {
        return Modifier.isAbstract(claimant.getModifiers());
    }

    /** Has something done before the backends are let go. */
    void before(Runnable end) {
        before.add(end);
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (HELD.remove(claimant, this)) {
                before.forEach(Runnable::run);
                if (isOwn(claimant)) {
                    backends.close();
                }
            }
        }
    }

    private static Claim made(Class<?> claimant) {
        Backends backends = isOwn(claimant) ? Backends.own() : Backends.shared();
        backends.forgetTopics();
        String name = claimant.getSimpleName().toLowerCase(Locale.ROOT);
        return new Claim(
                claimant,
                backends,
                "%s-%08x"
                        .formatted(
                                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                                ThreadLocalRandom.current().nextInt()));
    }

    private static boolean isOwn(Class<?> claimant) {
        WithBackends asked = TestContextAnnotationUtils.findMergedAnnotation(claimant, WithBackends.class);
        return asked != null && asked.own();
    }
}
