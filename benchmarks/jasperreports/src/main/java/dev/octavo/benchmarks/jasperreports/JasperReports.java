package dev.octavo.benchmarks.jasperreports;

import dev.octavo.benchmarks.contender.Contender;
import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.Opening;
import dev.octavo.benchmarks.contender.Opening.Opened;
import dev.octavo.benchmarks.contender.Opening.Unavailable;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

import java.nio.file.Path;

/// JasperReports, measured.
public final class JasperReports implements Contender {
    private static final String COMPILED = "strikes.jasper";

    private JasperReports() {}

    public static void main(String[] arguments) throws Exception {
        // What servers without a screen set; loading AWT's toolkit is a cost of none of the others.
        System.setProperty("java.awt.headless", "true");
        ContenderProcess.run(new JasperReports(), arguments);
    }

    @Override
    public void prepare(Path kit) throws JRException {
        JasperCompileManager.compileReportToFile(
                StrikesDesign.make(), kit.resolve(COMPILED).toString());
    }

    @Override
    public Opening open(Path kit, DocumentKind document) throws JRException {
        if (document != DocumentKind.TABLE) {
            return new Unavailable("JasperReports is measured with the plain table only");
        }
        return new Opened(
                new JasperPrinter(
                        (JasperReport) JRLoader.loadObject(kit.resolve(COMPILED).toFile())));
    }
}
