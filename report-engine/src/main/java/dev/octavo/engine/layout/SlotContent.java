package dev.octavo.engine.layout;

/// What stands in one place of a header or footer.
public sealed interface SlotContent permits SlotText, SlotPicture {}
