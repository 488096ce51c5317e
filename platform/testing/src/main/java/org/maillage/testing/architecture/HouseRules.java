package org.maillage.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.maillage.testing.architecture.Places.adapters;
import static org.maillage.testing.architecture.Places.cores;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may see whom, and what nobody may do. A module applies them in three lines:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.maillage.needs", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

    @ArchTest
    static final ArchRule CORES_SEE_THE_JDK_AND_THE_DECIDER_TYPES = classes()
            .that(cores())
            .should(SeenClasses.areOnlyThoseThatACoreMaySee())
            .because("rules must be tested, replayed and read without any framework")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CORES_TAKE_TIME_AND_CHANCE_AS_ARGUMENTS = noClasses()
            .that(cores())
            .should()
            .callCodeUnitWhere(Calls.ofClockOrChance())
            .because("deciding again must decide the same")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ADAPTERS_ARE_SEEN_BY_THEMSELVES_ONLY = classes()
            .should(SeenClasses.areInNoAdapterButTheirOwn())
            .because("how a feature is stored and served may change without anyone noticing")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE = classes()
            .that(adapters())
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_SEE_EACH_OTHER = classes()
            .should(SeenClasses.areInNoOtherService())
            .because("they tell each other facts, over Kafka")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_GATEWAY_SEES_NEITHER_KAFKA_NOR_MONGODB = noClasses()
            .that()
            .resideInAPackage("org.maillage.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.springframework.data.mongodb..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_PLATFORM_SEES_LISTENER_CONTAINERS = noClasses()
            .that()
            .resideOutsideOfPackage("org.maillage.eventing.spring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.kafka.listener..")
            .because("there is one error policy")
            .allowEmptyShould(true);

    /** The one rule that no module can be without: it fails where no class was found. */
    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(Packages.beNullMarked()).allowEmptyShould(false);

    @ArchTest
    static final ArchRule PACKAGES_SAY_WHAT_THEY_ARE_ABOUT =
            classes().should(Packages.beNamedForAThing()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule CLASSES_SAY_WHAT_THEY_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .because("a constructor says what a class needs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DATES_ARE_OF_JAVA_TIME =
            classes().should(new OldDates()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule LOGGED_MESSAGES_ARE_CONSTANT = classes()
            .should(new ConstantMessages())
            .because("the same event must be found by the same words; what varies is a key and a value")
            .allowEmptyShould(true);

    private HouseRules() {}
}
