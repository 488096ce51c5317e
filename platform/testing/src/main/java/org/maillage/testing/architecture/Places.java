package org.maillage.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which part of the project a class belongs to, told by its package. */
final class Places {

    private static final String ROOT = "org.maillage.";
    private static final List<String> SERVICES =
            List.of("needs", "incubation", "funding", "thirdplaces", "impact", "partners", "projection", "gateway");

    private Places() {}

    /** A core is a package with a sibling {@code adapter} below it; figures are pure too. */
    static DescribedPredicate<JavaClass> cores() {
        return DescribedPredicate.describe("are in a core", Places::isInCore);
    }

    static DescribedPredicate<JavaClass> adapters() {
        return DescribedPredicate.describe("are in an adapter", type -> isAdapter(type.getPackageName()));
    }

    static boolean isInCore(JavaClass type) {
        return !isAdapter(type.getPackageName())
                && (type.getPackage().containsPackage("adapter")
                        || segments(type.getPackageName()).contains("figures"));
    }

    static boolean isAdapter(String packageName) {
        return segments(packageName).contains("adapter");
    }

    /** The feature that an adapter belongs to: the package above it. */
    static String featureOf(String adapter) {
        List<String> segments = segments(adapter);
        return String.join(".", segments.subList(0, segments.indexOf("adapter")));
    }

    /** The service that a package belongs to, where it is one's. */
    static Optional<String> serviceOf(String packageName) {
        return Optional.of(packageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> segments(name.substring(ROOT.length())).getFirst())
                .filter(SERVICES::contains);
    }

    static List<String> segments(String packageName) {
        return Arrays.asList(packageName.split("\\.", -1));
    }
}
