package org.maillage.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Set;

/** Calls whose answer is another one each time. */
final class Calls {

    private static final Set<String> CLOCK_OR_CHANCE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    private Calls() {}

    static DescribedPredicate<JavaCall<?>> ofClockOrChance() {
        return DescribedPredicate.describe("ask the clock or chance", call -> asksClockOrChance(call.getTarget()));
    }

    private static boolean asksClockOrChance(CodeUnitCallTarget called) {
        String owner = called.getOwner().getName();
        return CLOCK_OR_CHANCE.contains(owner + "." + called.getName())
                || (owner.startsWith("java.time.") && called.getName().equals("now"))
                || (owner.equals("java.time.Clock") && called.getName().startsWith("system"));
    }
}
