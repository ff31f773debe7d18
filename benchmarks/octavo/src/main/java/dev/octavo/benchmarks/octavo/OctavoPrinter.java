package dev.octavo.benchmarks.octavo;

import dev.octavo.benchmarks.contender.Printer;
import dev.octavo.engine.RenderRequest;
import dev.octavo.engine.Rendering;
import dev.octavo.engine.Rendering.Failed;
import dev.octavo.engine.Rendering.Refused;
import dev.octavo.engine.Rendering.Rendered;
import dev.octavo.engine.ReportEngine;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/// Renders a parsed template.
final class OctavoPrinter implements Printer {
    private static final String DATASET = "strikes";

    private final ReportEngine engine;
    private final Template template;

    OctavoPrinter(ReportEngine engine, Template template) {
        this.engine = engine;
        this.template = template;
    }

    @Override
    public void print(Path rows, OutputStream out) throws IOException {
        RenderRequest request =
                new RenderRequest(
                        template,
                        Map.of(),
                        Map.of(DATASET, DatasetSource.ofFile(rows, Format.CSV)),
                        Locale.US,
                        ZoneOffset.UTC,
                        Instant.EPOCH);
        Rendering rendering = engine.render(request, out);
        switch (rendering) {
            case Rendered _ -> {}
            case Refused(var problems) -> throw new IOException("refused: " + problems);
            case Failed(var cause) -> throw cause;
        }
    }
}
