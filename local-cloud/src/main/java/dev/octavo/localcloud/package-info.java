/// The local cloud: emulators of Kinesis, DynamoDB and S3 as child processes of this one.
///
/// Tests, the demo and dev mode start it, and hand its endpoints to whatever speaks the
/// protocols of AWS. It knows nothing of reports: which streams, tables and buckets there are
/// is said by its users.
package dev.octavo.localcloud;
