package dev.octavo.localcloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = LocalCloud.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PROCESSES_KNOW_NOTHING_OF_THE_CLOUD =
            noClasses()
                    .that()
                    .resideInAPackage("..localcloud.process")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages("..localcloud.process", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_CLOUD_KNOWS_NO_TEST_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage("dev.octavo.localcloud", "..localcloud.process")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..localcloud.junit",
                            "..localcloud.quarkus",
                            "org.junit..",
                            "io.quarkus..");

    @ArchTest
    static final ArchRule THE_GUARD_NEEDS_ONLY_THE_JDK =
            classes()
                    .that()
                    .haveSimpleName("Guard")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "..localcloud.process");
}
