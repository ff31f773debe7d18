package dev.octavo.report.storage;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/// Makes the bucket of the documents in dev mode, where the cloud begins empty. The packaged
/// service
/// has nothing of it.
@IfBuildProfile("dev")
@Singleton
final class DevelopmentBucket {
    void create(@Observes StartupEvent event, S3Client s3, StorageConfig config) {
        try {
            s3.createBucket(bucket -> bucket.bucket(config.bucket()));
        } catch (BucketAlreadyOwnedByYouException e) {
            // It is there already.
        }
    }
}
