/// The catalogue of templates: their names, their immutable versions by content hash, and the
/// folders they come from. What a template says does not live here: the engine knows.
@NullMarked
package dev.octavo.report.template;

import org.jspecify.annotations.NullMarked;
