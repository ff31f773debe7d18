/// Reads the services' configuration from their sources, and holds its reference to it.
@NullMarked
package dev.octavo.systemtests.configuration;

import org.jspecify.annotations.NullMarked;
