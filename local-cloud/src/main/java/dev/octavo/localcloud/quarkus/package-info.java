/// The local cloud as a resource of Quarkus tests. Dev mode has an extension of its own, in the
/// modules below `local-cloud/quarkus`.
package dev.octavo.localcloud.quarkus;
