package dev.octavo.report.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.aws.AwsCalls;
import dev.octavo.contracts.FailureType;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.inject.Singleton;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Datasets that travelled in the request, and datasets in S3. An object is copied to a file
/// before it is read: the engine reads it once for each pass, and each time it must be the
/// same.
@Startup
@Singleton
public class S3DatasetSources implements DatasetSources {
    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchBucket", "AccessDenied");

    private final S3Client s3;
    private final ObjectMapper mapper;
    private final long maxBytes;

    /// @throws ConfigurationException naming the key of the configuration that is absurd
    S3DatasetSources(S3Client s3, ObjectMapper mapper, SourceConfig config) {
        this.s3 = s3;
        this.mapper = mapper;
        this.maxBytes = config.maxBytes().asLongValue();
        if (maxBytes < 1) {
            throw new ConfigurationException(
                    "octavo.source.max-bytes: is "
                            + maxBytes
                            + "; expected a size above zero, such as 256M");
        }
    }

    @Override
    public Gathering gather(Map<String, DatasetOrigin> origins, Path scratch) throws IOException {
        Map<String, DatasetSource> sources = new HashMap<>();
        List<SourceFault> faults = new ArrayList<>();
        int files = 0;
        for (Map.Entry<String, DatasetOrigin> origin : origins.entrySet()) {
            String dataset = origin.getKey();
            switch (origin.getValue()) {
                case DatasetOrigin.Inline inline -> sources.put(dataset, source(inline));
                case DatasetOrigin.ClaimCheck(ObjectAddress address, Format format) -> {
                    // Not named after the dataset: its name comes from outside.
                    Path file = scratch.resolve("dataset-" + files++);
                    try {
                        Optional<SourceFault> fault = copy(dataset, address, file);
                        fault.ifPresentOrElse(
                                faults::add,
                                () -> sources.put(dataset, DatasetSource.ofFile(file, format)));
                    } catch (SdkException e) {
                        return new Unreachable(dataset, e);
                    }
                }
            }
        }
        return faults.isEmpty() ? new Gathered(sources) : new Unreadable(faults);
    }

    private DatasetSource source(DatasetOrigin.Inline inline) {
        try {
            return DatasetSource.ofBytes(mapper.writeValueAsBytes(inline.rows()), Format.JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that were read cannot be written", e);
        }
    }

    private Optional<SourceFault> copy(String dataset, ObjectAddress address, Path file)
            throws IOException {
        try (ResponseInputStream<GetObjectResponse> object =
                AwsCalls.call(
                        () ->
                                s3.getObject(
                                        get -> get.bucket(address.bucket()).key(address.key())))) {
            if (object.response().contentLength() > maxBytes) {
                object.abort();
                return Optional.of(tooLarge(dataset, object.response().contentLength()));
            }
            Files.copy(object, file);
            return Optional.empty();
        } catch (S3Exception e) {
            String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
            if (MISSING.contains(code)) {
                return Optional.of(
                        new SourceFault(
                                dataset,
                                FailureType.MISSING_DATA,
                                "names " + address + ", which does not exist or may not be read"));
            }
            throw e;
        }
    }

    private SourceFault tooLarge(String dataset, long bytes) {
        return new SourceFault(
                dataset,
                FailureType.TOO_LARGE,
                "has " + bytes + " bytes; at most " + maxBytes + " are read");
    }
}
