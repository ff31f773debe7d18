package dev.octavo.localcloud.junit;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives tests the cloud that all tests of this JVM share, started by the first that asks.
///
/// Constructors and methods may have parameters of these types: `LocalCloud`, `Endpoints`,
/// `CloudSetup`, `KinesisClient`, `DynamoDbClient`, `S3Client`. Since the cloud is shared, each
/// test makes streams, tables and buckets of its own.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalCloudParameters.class)
public @interface WithLocalCloud {}
