package dev.octavo.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;

import java.io.UncheckedIOException;
import java.net.SocketException;

class AwsCallsTest {
    @Test
    void givesWhatTheCallGives() {
        assertThat(AwsCalls.call(() -> 7)).isEqualTo(7);
    }

    @Test
    void leavesFailuresOfTheSdkAsTheyAre() {
        SdkClientException failure = SdkClientException.create("refused");

        assertThatThrownBy(
                        () ->
                                AwsCalls.call(
                                        () -> {
                                            throw failure;
                                        }))
                .isSameAs(failure);
    }

    @Test
    void aBrokenConnectionIsAFailureOfTheSdkAndInterruptsNothingElse() {
        assertThatThrownBy(
                        () ->
                                AwsCalls.call(
                                        () -> {
                                            Thread.currentThread().interrupt();
                                            throw new UncheckedIOException(
                                                    new SocketException("Closed by interrupt"));
                                        }))
                .isInstanceOf(SdkClientException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
