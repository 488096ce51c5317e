package org.maillage.testing.backend;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Runs the test classes that share backends one behind the other, so that their application starts once. Set in {@code
 * junit-platform.properties}.
 */
public final class ClaimsTogether implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        var places = new HashMap<Class<?>, Integer>();
        context.getClassDescriptors()
                .forEach(it -> places.putIfAbsent(Claim.claimant(it.getTestClass()), places.size()));
        context.getClassDescriptors()
                .sort(comparingInt(it -> places.getOrDefault(Claim.claimant(it.getTestClass()), 0)));
    }
}
