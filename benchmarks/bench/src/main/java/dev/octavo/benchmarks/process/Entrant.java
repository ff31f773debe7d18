package dev.octavo.benchmarks.process;

/// Who is measured: Octavo and its peers.
public enum Entrant {
    OCTAVO("Octavo", "octavo", "Octavo"),
    OPENPDF("OpenPDF", "openpdf", "OpenPdf"),
    JASPERREPORTS("JasperReports", "jasperreports", "JasperReports"),
    OPENHTMLTOPDF("openhtmltopdf", "openhtmltopdf", "OpenHtmlToPdf"),
    FOP("FOP", "fop", "Fop");

    private final String label;
    private final String module;
    private final String mainClass;

    Entrant(String label, String module, String mainClass) {
        this.label = label;
        this.module = module;
        this.mainClass = mainClass;
    }

    /// The name that people know it by.
    public String label() {
        return label;
    }

    /// The folder of its module, within the benchmarks.
    public String module() {
        return module;
    }

    /// The class whose `main` runs it.
    public String mainClass() {
        return "dev.octavo.benchmarks.%s.%s".formatted(module, mainClass);
    }
}
