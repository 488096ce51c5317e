package org.maillage.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;

/** Holds every class that a class depends on to one rule. */
final class SeenClasses extends ArchCondition<JavaClass> {

    private static final List<String> SEEN_BY_CORES =
            List.of("java.", "org.jspecify.annotations.", "org.maillage.eventing.decider.");

    private final Predicate<Dependency> allowed;

    private SeenClasses(String description, Predicate<Dependency> allowed) {
        super(description);
        this.allowed = allowed;
    }

    static SeenClasses areOnlyThoseThatACoreMaySee() {
        return new SeenClasses(
                "see only the JDK, JSpecify, the decider types and pure packages of their service",
                SeenClasses::mayBeSeenByItsCore);
    }

    static SeenClasses areInNoAdapterButTheirOwn() {
        return new SeenClasses("see no adapter but their own", dependency -> {
            String seen = packageOf(dependency);
            String seer = dependency.getOriginClass().getPackageName();
            return !isOurs(seen) || !Places.isAdapter(seen) || areOfOneAdapter(seer, seen);
        });
    }

    static SeenClasses areInNoOtherService() {
        return new SeenClasses("see no other service", dependency -> {
            var own = Places.serviceOf(dependency.getOriginClass().getPackageName());
            var seen = Places.serviceOf(packageOf(dependency));
            return own.isEmpty() || seen.isEmpty() || own.equals(seen);
        });
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !allowed.test(dependency))
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    private static boolean mayBeSeenByItsCore(Dependency dependency) {
        JavaClass core = dependency.getOriginClass();
        JavaClass seen = dependency.getTargetClass().getBaseComponentType();
        return seen.isPrimitive()
                || SEEN_BY_CORES.stream().anyMatch(seen.getName()::startsWith)
                || seen.getPackageName().equals(core.getPackageName())
                || (Places.isInCore(seen) && areOfOneService(core, seen));
    }

    private static boolean areOfOneService(JavaClass one, JavaClass other) {
        return Places.serviceOf(one.getPackageName()).equals(Places.serviceOf(other.getPackageName()));
    }

    private static boolean areOfOneAdapter(String one, String other) {
        return Places.isAdapter(one) && Places.featureOf(one).equals(Places.featureOf(other));
    }

    private static boolean isOurs(String packageName) {
        return packageName.startsWith("org.maillage.");
    }

    private static String packageOf(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getPackageName();
    }
}
