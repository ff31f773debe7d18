/// What a template is: its types, its YAML form, and everything that can be wrong with it, with
/// line and column.
///
/// How a template's blocks are laid out does not live here, nor how its expressions are
/// computed.
package dev.octavo.engine.template;
