package dev.octavo.engine.expression;

/// Something that is written in a template, and so has a place there. Known by what it is, not by
/// what it equals: the same expression may be written twice.
public interface Written {}
