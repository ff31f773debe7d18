package dev.octavo.engine.template;

/// Sizes of paper: ISO 216 and those of the United States.
public enum PageSize {
    A3("A3", 297, 420),
    A4("A4", 210, 297),
    A5("A5", 148, 210),
    A6("A6", 105, 148),
    LETTER("Letter", 215.9, 279.4),
    LEGAL("Legal", 215.9, 355.6),
    TABLOID("Tabloid", 279.4, 431.8);

    private final String word;
    private final double width;
    private final double height;

    PageSize(String word, double widthMillimetres, double heightMillimetres) {
        this.word = word;
        this.width = Length.millimetres(widthMillimetres).points();
        this.height = Length.millimetres(heightMillimetres).points();
    }

    /// The name used in templates.
    public String word() {
        return word;
    }

    /// Width when held upright, in points.
    public double width() {
        return width;
    }

    /// Height when held upright, in points.
    public double height() {
        return height;
    }
}
