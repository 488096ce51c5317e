package org.maillage.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** Holds the package of every class to one rule. */
final class Packages extends ArchCondition<JavaClass> {

    private static final Set<String> SAYING_NOTHING = Set.of("common", "core", "util", "utils", "shared", "helper");

    private final Predicate<JavaClass> kept;

    private Packages(String description, Predicate<JavaClass> kept) {
        super(description);
        this.kept = kept;
    }

    static Packages beNullMarked() {
        return new Packages(
                "be in a package marked @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    static Packages beNamedForAThing() {
        return new Packages(
                "be in a package named for what it holds, not " + SAYING_NOTHING,
                type -> Places.segments(type.getPackageName()).stream().noneMatch(SAYING_NOTHING::contains));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!kept.test(type)) {
            events.add(SimpleConditionEvent.violated(
                    type, "%s is not so: %s".formatted(type.getFullName(), getDescription())));
        }
    }
}
