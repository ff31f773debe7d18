package dev.octavo.report.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectAddressTest {
    @Test
    void takesTheKeyAsItStands() {
        assertThat(ObjectAddress.parse("s3://my-bucket/a b/../%2e#?.csv"))
                .contains(new ObjectAddress("my-bucket", "a b/../%2e#?.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://bucket",
                "s3://bucket/",
                "s3://BUCKET/key",
                "s3://a/key",
                "s3:///key",
                "S3://bucket/key",
                "s3://user@bucket/key",
                "s3://bucket:80/key",
                "https://bucket.s3.amazonaws.com/key",
                "file:///etc/passwd",
                " s3://bucket/key",
                "s3://bucket/key\n"
            })
    void takesNothingElse(String uri) {
        assertThat(ObjectAddress.parse(uri)).isEmpty();
    }
}
