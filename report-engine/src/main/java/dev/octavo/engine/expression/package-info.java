/// The expression language of templates: lexer, parser, static types, evaluator, formatters,
/// and the streaming aggregates over rows.
///
/// An expression can neither loop, nor reach a class, a file or the network, and its length and
/// depth are bounded: one written by a stranger is safe. YAML and blocks do not live here.
package dev.octavo.engine.expression;
