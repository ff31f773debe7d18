package dev.octavo.engine.font;

import org.apache.fontbox.ttf.TrueTypeFont;

/// A font that a template brings along; shared by its documents, never to be closed or changed.
///
/// @param name the name of its file, by which warnings speak of it
public record FontFile(String name, TrueTypeFont program) {}
