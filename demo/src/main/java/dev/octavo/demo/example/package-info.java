/// The examples as the demo sees them: folders with a template, the event that asks for the
/// report, and the data that the event refers to.
@NullMarked
package dev.octavo.demo.example;

import org.jspecify.annotations.NullMarked;
