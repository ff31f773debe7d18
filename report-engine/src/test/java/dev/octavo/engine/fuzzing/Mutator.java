package dev.octavo.engine.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes mistakes in good input: some that people make, some that transport makes, and some that
/// only somebody makes who means harm, such as ten thousand brackets. The same seed makes the same
/// mistakes.
final class Mutator {
    /// Beyond this, input grows no further by mistakes.
    private static final int LARGEST = 32 * 1024;

    private static final int MOST_MISTAKES = 4;
    private static final int LONGEST_SPAN = 24;

    private final List<byte[]> seeds;
    private final List<byte[]> scraps;
    private final Random random;

    /// @param seeds good input
    /// @param scraps pieces that mean something to the reader
    Mutator(long seed, List<String> seeds, List<String> scraps) {
        this.random = new Random(seed);
        this.seeds = seeds.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        this.scraps = scraps.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /// The next input.
    byte[] next() {
        byte[] input = pick(seeds);
        int mistakes = 1 + random.nextInt(MOST_MISTAKES);
        for (int i = 0; i < mistakes; i++) {
            input = mistake(input);
        }
        return input;
    }

    private byte[] mistake(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + 1 + random.nextInt(LONGEST_SPAN));
        byte[] span = Arrays.copyOfRange(input, from, to);
        return switch (random.nextInt(16)) {
            case 0, 1 -> replaced(input, from, to, new byte[0]);
            case 2, 3, 4 -> replaced(input, from, from, pick(scraps));
            case 5, 6 -> replaced(input, from, to, pick(scraps));
            case 7, 8 -> replaced(input, moved(input), moved(input), span);
            case 9, 10 -> replaced(input, from, to, new byte[] {(byte) (32 + random.nextInt(95))});
            case 11 -> replaced(input, from, to, new byte[] {(byte) random.nextInt(256)});
            case 12 -> Arrays.copyOf(input, from);
            case 13 -> spliced(input, from);
            case 14 -> replaced(input, from, to, repeated(span));
            default -> replaced(input, from, from, repeated(pick(scraps)));
        };
    }

    private int moved(byte[] input) {
        return random.nextInt(input.length + 1);
    }

    /// The beginning of one input, the end of another.
    private byte[] spliced(byte[] input, int at) {
        byte[] other = pick(seeds);
        return replaced(
                input, at, input.length, Arrays.copyOfRange(other, moved(other), other.length));
    }

    /// Often twice, seldom thousands of times.
    private byte[] repeated(byte[] span) {
        int times = 1 << random.nextInt(1 + random.nextInt(14));
        byte[] all = new byte[Math.min(LARGEST, span.length * times)];
        for (int i = 0; i < all.length; i++) {
            all[i] = span[i % span.length];
        }
        return all;
    }

    private static byte[] replaced(byte[] input, int a, int b, byte[] by) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        if (input.length - (to - from) + by.length > LARGEST) {
            return input;
        }
        byte[] output = new byte[input.length - (to - from) + by.length];
        System.arraycopy(input, 0, output, 0, from);
        System.arraycopy(by, 0, output, from, by.length);
        System.arraycopy(input, to, output, from + by.length, input.length - to);
        return output;
    }

    private byte[] pick(List<byte[]> pieces) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}
