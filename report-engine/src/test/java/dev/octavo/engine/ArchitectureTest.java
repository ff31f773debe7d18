package dev.octavo.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(
        packages = "dev.octavo.engine",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesDependOneWay =
            SlicesRuleDefinition.slices()
                    .matching("dev.octavo.engine.(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule datasetsStandAlone = mayNotSee("dataset", "expression", "template");

    @ArchTest
    static final ArchRule expressionsKnowNoTemplates = mayNotSee("expression", "template");

    @ArchTest
    static final ArchRule templatesKnowNothingOfPages =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.octavo.engine.template..",
                            "dev.octavo.engine.expression..",
                            "dev.octavo.engine.dataset..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.octavo.engine",
                            "dev.octavo.engine.text..",
                            "dev.octavo.engine.layout..",
                            "dev.octavo.engine.chart..",
                            "dev.octavo.engine.pdf..");

    @ArchTest static final ArchRule layoutDrawsWithoutPdf = mayNotSee("layout", "pdf");

    @ArchTest
    static final ArchRule onlyPdfSeesPdfBox =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.octavo.engine.pdf..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..");

    @ArchTest
    static final ArchRule onlyTheYamlFormSeesYaml =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.octavo.engine.template..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule theEngineKnowsNoServices =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "software.amazon..", "jakarta..");

    private static ArchRule mayNotSee(String from, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("dev.octavo.engine." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        java.util.Arrays.stream(others)
                                .map(other -> "dev.octavo.engine." + other + "..")
                                .toArray(String[]::new))
                .allowEmptyShould(true);
    }
}
