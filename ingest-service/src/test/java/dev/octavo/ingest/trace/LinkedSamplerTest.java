package dev.octavo.ingest.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;

import org.junit.jupiter.api.Test;

import java.util.List;

class LinkedSamplerTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void oneSampledLinkIsEnough() {
        assertThat(decision(Sampler.alwaysOff(), link(false), link(true)))
                .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void linksOfWhichNoneIsSampledAreNotEnough() {
        assertThat(decision(Sampler.alwaysOn(), link(false), link(false)))
                .isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void withoutLinksTheOtherSamplerDecides() {
        assertThat(decision(Sampler.alwaysOn())).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decision(Sampler.alwaysOff())).isEqualTo(SamplingDecision.DROP);
    }

    private static SamplingDecision decision(Sampler unlinked, LinkData... links) {
        return new LinkedSampler(unlinked)
                .shouldSample(
                        Context.root(),
                        TRACE,
                        "deliver batch",
                        SpanKind.CLIENT,
                        Attributes.empty(),
                        List.of(links))
                .getDecision();
    }

    private static LinkData link(boolean sampled) {
        return LinkData.create(
                SpanContext.create(
                        TRACE,
                        "00f067aa0ba902b7",
                        sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                        TraceState.getDefault()));
    }
}
