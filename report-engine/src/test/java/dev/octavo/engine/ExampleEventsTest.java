package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayOutputStream;

/// Examples, rendered as their events ask for them.
class ExampleEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {"invoice", "letter", "multilingual", "phishing-campaign"})
    void stationeryFitsOnOnePageAndKeepsTheStandards(String example) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Rendering rendering = ReportEngine.create().render(Examples.request(example), out);

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> {
                            assertThat(rendered.warnings()).isEmpty();
                            assertThat(rendered.pages()).isEqualTo(1);
                        });
        assertThat(VeraPdf.failures(out.toByteArray(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.failures(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isEmpty();
    }
}
