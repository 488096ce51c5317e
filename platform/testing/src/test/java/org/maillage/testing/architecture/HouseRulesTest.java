package org.maillage.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses BAD = new ClassFileImporter()
            .importPackages(
                    "org.maillage.gateway", "org.maillage.needs", "org.maillage.funding", "org.maillage.unmarked");

    static Stream<Arguments> rulesAndWhoBreaksThem() {
        return Stream.of(
                Arguments.of("CORES_SEE_THE_JDK_AND_THE_DECIDER_TYPES", Set.of("SeesJackson", "SeesItsAdapter")),
                Arguments.of("CORES_TAKE_TIME_AND_CHANCE_AS_ARGUMENTS", Set.of("AsksTheClock", "MakesAnId")),
                Arguments.of("ADAPTERS_ARE_SEEN_BY_THEMSELVES_ONLY", Set.of("SeesItsAdapter", "SeesAnAdapter")),
                Arguments.of("ADAPTERS_ARE_PACKAGE_PRIVATE", Set.of("NeedAdapter")),
                Arguments.of("SERVICES_DO_NOT_SEE_EACH_OTHER", Set.of("SeesFunding")),
                Arguments.of("THE_GATEWAY_SEES_NEITHER_KAFKA_NOR_MONGODB", Set.of("SeesKafka", "SeesMongo")),
                Arguments.of("ONLY_THE_PLATFORM_SEES_LISTENER_CONTAINERS", Set.of("HasAContainer")),
                Arguments.of("PACKAGES_ARE_NULL_MARKED", Set.of("NotNullMarked")),
                Arguments.of("PACKAGES_SAY_WHAT_THEY_ARE_ABOUT", Set.of("Anything", "package-info")),
                Arguments.of("CLASSES_SAY_WHAT_THEY_ARE", Set.of("NeedHelper")),
                Arguments.of("FIELDS_ARE_NOT_INJECTED", Set.of("HasAnInjectedField")),
                Arguments.of("DATES_ARE_OF_JAVA_TIME", Set.of("HasAnOldDate", "MakesAnOldDate")),
                Arguments.of(
                        "LOGGED_MESSAGES_ARE_CONSTANT", Set.of("Logs$Concatenated", "Logs$Formatted", "Logs$Fluent")));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhoBreaksThem")
    void theRuleReportsWhoBreaksItAndNobodyElse(String name, Set<String> breaking) throws Exception {
        var report = rule(name).evaluate(BAD).getFailureReport();

        assertThat(breaking)
                .allSatisfy(bad -> assertThat(report.getDetails())
                        .as("details about %s", bad)
                        .anyMatch(detail -> isAbout(detail, bad)));
        assertThat(report.getDetails()).allMatch(detail -> breaking.stream().anyMatch(bad -> isAbout(detail, bad)));
    }

    @Test
    void everyRuleHasABadFixture() {
        Set<String> shown = rulesAndWhoBreaksThem()
                .map(arguments -> String.valueOf(arguments.get()[0]))
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(HouseRules.class.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                        .map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void aMisspeltPackageIsFound() {
        var nothing = new ClassFileImporter().importPackages("org.maillage.neds");

        assertThatThrownBy(() -> HouseRules.PACKAGES_ARE_NULL_MARKED.check(nothing))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) HouseRules.class.getDeclaredField(name).get(null);
    }

    private static boolean isAbout(String detail, String simpleName) {
        return detail.matches("(?s)[^<]*<?org\\.maillage\\.[a-z.]*" + simpleName.replace("$", "\\$") + "\\b.*");
    }
}
