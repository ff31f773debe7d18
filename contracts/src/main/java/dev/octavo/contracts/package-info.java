/// The Java records of Octavo's events, as their JSON Schemas in `schemas/` describe them.
/// Validation of what others send does not live here: it stands where the input enters.
package dev.octavo.contracts;
