package org.maillage.testing.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Service defaults and eventing are looked at from here, since this module is built on them. */
@AnalyzeClasses(
        packages = {"org.maillage.defaults", "org.maillage.eventing", "org.maillage.testing"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
}
