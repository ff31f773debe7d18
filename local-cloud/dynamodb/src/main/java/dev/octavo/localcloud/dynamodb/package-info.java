/// Starts the emulator of DynamoDB so that it listens on loopback only, and says on which port.
///
/// This runs in a child process of the local cloud; nothing of Octavo is on its class path.
package dev.octavo.localcloud.dynamodb;
