package dev.octavo.benchmarks.jasperreports;

import dev.octavo.benchmarks.contender.Printer;
import dev.octavo.benchmarks.contender.Strikes;

import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;

/// Fills the compiled report and exports it.
final class JasperPrinter implements Printer {
    private final JasperReport report;

    JasperPrinter(JasperReport report) {
        this.report = report;
    }

    @Override
    public void print(Path rows, OutputStream out) throws Exception {
        JasperPrint filled;
        try (Strikes strikes = Strikes.read(rows)) {
            filled =
                    JasperFillManager.fillReport(
                            report, new HashMap<>(), new StrikesSource(strikes));
        }
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(true);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setConfiguration(configuration);
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
