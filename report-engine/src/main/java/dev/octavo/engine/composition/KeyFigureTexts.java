package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.layout.KeyFiguresLayout;
import dev.octavo.engine.template.KeyFigure;

/// What key figures say.
final class KeyFigureTexts {
    private KeyFigureTexts() {}

    static KeyFiguresLayout.KeyFigure of(KeyFigure figure, Environment environment) {
        return new KeyFiguresLayout.KeyFigure(
                figure.label().render(environment),
                figure.value().render(environment),
                figure.note() == null ? "" : figure.note().render(environment));
    }
}
