/// The YAML form of templates: its shape, written down once as data, and the checks and
/// positions that follow from it.
///
/// What the values mean does not live here: `template` reads them.
package dev.octavo.engine.template.yaml;
