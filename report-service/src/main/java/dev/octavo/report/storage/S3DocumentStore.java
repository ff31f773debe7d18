package dev.octavo.report.storage;

import dev.octavo.aws.AwsCalls;
import dev.octavo.contracts.DocumentRef;
import dev.octavo.report.lifecycle.Report;

import jakarta.inject.Singleton;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// Documents in an S3 bucket, or in any store that speaks S3 and honours `If-None-Match`.
@Singleton
public class S3DocumentStore implements DocumentStore {
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final S3Presigner presigner;
    private final StorageConfig config;

    S3DocumentStore(S3Client s3, S3Presigner presigner, StorageConfig config) {
        this.s3 = s3;
        this.presigner = presigner;
        this.config = config;
    }

    @Override
    public Storing store(NewDocument document) {
        String key = key(document.report());
        return reaching(
                () -> {
                    try {
                        s3.putObject(put(document, key), RequestBody.fromFile(document.file()));
                        return new Storing.Stored(
                                new StoredDocument(
                                        new DocumentRef(
                                                config.bucket(),
                                                key,
                                                DocumentMetadata.CONTENT_TYPE,
                                                document.bytes(),
                                                document.pages(),
                                                document.rows(),
                                                document.sha256()),
                                        document.template()));
                    } catch (S3Exception e) {
                        if (e.statusCode() != PRECONDITION_FAILED) {
                            throw e;
                        }
                        return find(document.report())
                                .<Storing>map(Storing.Stored::new)
                                .orElseGet(() -> new Storing.Occupied(key));
                    }
                });
    }

    private PutObjectRequest put(NewDocument document, String key) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder()
                        .bucket(config.bucket())
                        .key(key)
                        .ifNoneMatch("*")
                        .contentType(DocumentMetadata.CONTENT_TYPE)
                        .contentLength(document.bytes())
                        // The store computes it again and refuses what was damaged on its way.
                        .checksumSHA256(base64(document.sha256()))
                        .metadata(DocumentMetadata.of(document));
        config.encryption().ifPresent(request::serverSideEncryption);
        config.encryptionKey().ifPresent(request::ssekmsKeyId);
        return request.build();
    }

    @Override
    public Optional<StoredDocument> find(Report report) {
        String key = key(report);
        return reaching(
                () -> {
                    try {
                        return DocumentMetadata.read(
                                report,
                                config.bucket(),
                                key,
                                s3.headObject(head -> head.bucket(config.bucket()).key(key)));
                    } catch (NoSuchKeyException e) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public Optional<InputStream> open(DocumentRef document) {
        return reaching(
                () -> {
                    try {
                        return Optional.of(
                                s3.getObject(
                                        get -> get.bucket(document.bucket()).key(document.key())));
                    } catch (NoSuchKeyException e) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public URI link(DocumentRef document, String fileName) {
        try {
            return presigner
                    .presignGetObject(
                            presign ->
                                    presign.signatureDuration(config.linkLifetime())
                                            .getObjectRequest(
                                                    get ->
                                                            get.bucket(document.bucket())
                                                                    .key(document.key())
                                                                    .responseContentDisposition(
                                                                            "inline; filename=\""
                                                                                    + fileName
                                                                                    + "\"")))
                    .url()
                    .toURI();
        } catch (SdkException e) {
            throw new StorageUnavailableException("the link cannot be signed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the SDK made a link that is no URI", e);
        }
    }

    /// Whether the bucket can be reached.
    void check() {
        reaching(() -> s3.headBucket(head -> head.bucket(config.bucket())));
    }

    private String key(Report report) {
        return DocumentKey.of(config.prefix(), report.order().id(), report.requestedAt());
    }

    private <T> T reaching(Supplier<T> call) {
        try {
            return AwsCalls.call(call);
        } catch (SdkException e) {
            throw new StorageUnavailableException("the bucket '" + config.bucket() + "' failed", e);
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
