package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.layout.KeyFiguresLayout;
import dev.octavo.engine.template.KeyFigure;

/// What key figures say.
final class KeyFigureTexts {
    private KeyFigureTexts() {}

    static KeyFiguresLayout.KeyFigure of(KeyFigure figure, Environment environment) {
        return new KeyFiguresLayout.KeyFigure(
                SettableTexts.of(figure.label(), environment),
                SettableTexts.of(figure.value(), environment),
                figure.note() == null ? "" : SettableTexts.of(figure.note(), environment));
    }
}
