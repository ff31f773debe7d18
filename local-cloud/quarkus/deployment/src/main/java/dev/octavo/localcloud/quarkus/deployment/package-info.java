/// The local cloud as a dev service of Quarkus: started with `quarkus:dev`, kept over live
/// reloads, ended with it.
package dev.octavo.localcloud.quarkus.deployment;
