package org.maillage.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Finds dates from before {@code java.time}. Turning one that a driver gave into an instant, and back, is allowed. */
final class OldDates extends ArchCondition<JavaClass> {

    private static final Set<String> OLD = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.sql.Date",
            "java.sql.Timestamp",
            "java.text.SimpleDateFormat");

    OldDates() {
        super("keep, pass or make no date from before java.time");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
                .filter(field -> isOld(field.getRawType()))
                .forEach(field -> report(events, type, field.getFullName() + " is one"));
        type.getCodeUnits().stream()
                .filter(unit -> passed(unit).anyMatch(OldDates::isOld))
                .forEach(unit -> report(events, type, unit.getFullName() + " passes one"));
        type.getConstructorCallsFromSelf().stream()
                .filter(call -> isOld(call.getTargetOwner()))
                .forEach(call -> report(events, type, call.getOrigin().getFullName() + " makes one"));
    }

    private static Stream<JavaClass> passed(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static boolean isOld(JavaClass type) {
        return OLD.contains(type.getBaseComponentType().getName());
    }

    private static void report(ConditionEvents events, JavaClass type, String fault) {
        events.add(SimpleConditionEvent.violated(type, fault));
    }
}
