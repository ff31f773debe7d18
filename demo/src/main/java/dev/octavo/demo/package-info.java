/// The demo and dev mode: a person at a terminal, a producer, and what they see. What runs
/// beneath them lives in [dev.octavo.demo.stack].
@NullMarked
package dev.octavo.demo;

import org.jspecify.annotations.NullMarked;
