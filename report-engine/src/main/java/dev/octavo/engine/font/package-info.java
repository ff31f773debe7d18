/// Font files: TrueType, read by FontBox here alone, and those of templates checked for all that
/// setting and embedding them takes.
///
/// It knows neither where files come from nor what is set with them: faces and families are in
/// `text`.
package dev.octavo.engine.font;
