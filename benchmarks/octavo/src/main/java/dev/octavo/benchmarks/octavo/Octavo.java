package dev.octavo.benchmarks.octavo;

import dev.octavo.benchmarks.contender.Contender;
import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.Opening;
import dev.octavo.benchmarks.contender.Opening.Opened;
import dev.octavo.benchmarks.contender.Opening.Unavailable;
import dev.octavo.engine.ReportEngine;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing.Parsed;
import dev.octavo.engine.template.TemplateParsing.Rejected;

import java.nio.file.Path;

/// Octavo's engine, measured.
public final class Octavo implements Contender {
    private Octavo() {}

    public static void main(String[] arguments) throws Exception {
        ContenderProcess.run(new Octavo(), arguments);
    }

    @Override
    public Opening open(Path kit, DocumentKind document) {
        // First, because it reads its fonts while the template is parsed.
        ReportEngine engine = ReportEngine.create(options(document));
        return switch (TemplateParser.parse(StrikesTemplate.of(document))) {
            case Rejected(var problems) ->
                    new Unavailable(
                            "the template is refused: line " + problems.getFirst().toString());
            case Parsed(var template) -> new Opened(new OctavoPrinter(engine, template));
        };
    }

    private static PdfOptions options(DocumentKind document) {
        return new PdfOptions(
                document == DocumentKind.TAGGED_TABLE, PdfOptions.DEFAULT.compression());
    }
}
