package dev.octavo.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Dependencies point one way: from the adapters to the flow, from the flow to its stations.
@AnalyzeClasses(packages = "dev.octavo.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_ONE_WAY =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("observation")
                    .definedBy("dev.octavo.ingest.observation")
                    .layer("kinesis")
                    .definedBy("dev.octavo.ingest.kinesis")
                    .layer("redrive")
                    .definedBy("dev.octavo.ingest.redrive")
                    .layer("flow")
                    .definedBy("dev.octavo.ingest")
                    .layer("deadletter")
                    .definedBy("dev.octavo.ingest.deadletter")
                    .layer("delivery")
                    .definedBy("dev.octavo.ingest.delivery")
                    .layer("filter")
                    .definedBy("dev.octavo.ingest.filter")
                    .layer("trace")
                    .definedBy("dev.octavo.ingest.trace")
                    .layer("translation")
                    .definedBy("dev.octavo.ingest.translation")
                    .layer("log")
                    .definedBy("dev.octavo.ingest.log")
                    .layer("progress")
                    .definedBy("dev.octavo.ingest.progress")
                    .whereLayer("observation")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("redrive")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("kinesis")
                    .mayOnlyBeAccessedByLayers("observation")
                    .whereLayer("flow")
                    .mayOnlyBeAccessedByLayers("kinesis", "observation")
                    .whereLayer("deadletter")
                    .mayOnlyBeAccessedByLayers("flow", "kinesis", "observation", "redrive")
                    .whereLayer("delivery")
                    .mayOnlyBeAccessedByLayers(
                            "deadletter", "flow", "kinesis", "observation", "redrive")
                    .whereLayer("filter")
                    .mayOnlyBeAccessedByLayers("flow", "observation")
                    .whereLayer("trace")
                    .mayOnlyBeAccessedByLayers("delivery", "flow", "observation")
                    .whereLayer("log")
                    .mayOnlyBeAccessedByLayers("deadletter", "flow", "kinesis")
                    .whereLayer("progress")
                    .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.octavo.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule KINESIS_AND_DYNAMODB_ARE_KNOWN_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.octavo.ingest.kinesis")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("software.amazon.kinesis..")
                                    .or(
                                            resideInAPackage(
                                                    "software.amazon.awssdk.services.kinesis.."))
                                    .or(
                                            resideInAPackage(
                                                    "software.amazon.awssdk.services.dynamodb..")));

    @ArchTest
    static final ArchRule S3_IS_KNOWN_WHERE_DEAD_LETTERS_ARE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.octavo.ingest.deadletter")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon.awssdk.services.s3..");

    @ArchTest
    static final ArchRule THE_PATTERN_ENGINE_IS_KNOWN_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.octavo.ingest.filter")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon.event.ruler..");
}
