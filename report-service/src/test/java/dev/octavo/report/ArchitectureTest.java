package dev.octavo.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.octavo.report.lifecycle.Journal;
import dev.octavo.report.storage.DocumentStore;

/// Dependencies point from the edges to the domain, and each adapter knows its own technology
/// only.
@AnalyzeClasses(
        packages = "dev.octavo.report",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.octavo.report";

    @ArchTest
    static final ArchRule packagesDependOneWay =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyKnowsTheApi =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + ".api..");

    @ArchTest
    static final ArchRule theApiDoesNotRender =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".rendering..", "dev.octavo.engine..");

    @ArchTest
    static final ArchRule theDomainKnowsNoAdapter =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".lifecycle..", ROOT + ".rendering..", ROOT + ".request..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".journal..", ROOT + ".api..");

    @ArchTest
    static final ArchRule awsStaysInItsAdapters =
            classes()
                    .that()
                    .resideOutsideOfPackages(
                            ROOT + ".journal..",
                            ROOT + ".storage..",
                            ROOT + ".source..",
                            ROOT + ".announcement..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackage("software.amazon..");

    @ArchTest
    static final ArchRule eachAdapterKnowsItsOwnServiceOfAws =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".journal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "software.amazon.awssdk.services.s3..",
                            "software.amazon.awssdk.services.kinesis..");

    @ArchTest
    static final ArchRule httpStaysAtTheEdges =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".lifecycle..",
                            ROOT + ".rendering..",
                            ROOT + ".template..",
                            ROOT + ".source..",
                            ROOT + ".storage..",
                            ROOT + ".journal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.funqy..");

    @ArchTest
    static final ArchRule onlyTheRenderingKnowsTheEngine =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".lifecycle..", ROOT + ".journal..", ROOT + ".storage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.octavo.engine..");

    @ArchTest
    static final ArchRule useCasesSeePortsOnly =
            noClasses()
                    .that()
                    .resideInAnyPackage(ROOT + ".rendering..", ROOT + ".api..")
                    .should()
                    .dependOnClassesThat(
                            com.tngtech.archunit.base.DescribedPredicate.describe(
                                    "implement a port",
                                    type ->
                                            !type.isInterface()
                                                    && (type.isAssignableTo(Journal.class)
                                                            || type.isAssignableTo(
                                                                    DocumentStore.class))));
}
