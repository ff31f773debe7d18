package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One temporary file to which sorted runs of rows are appended. It is gone when closed.
final class SpillFile implements Closeable {
    private static final int WRITE_BUFFER = 1 << 16;
    private static final int READ_BUFFER = 1 << 14;

    private final FileChannel channel;
    private final int rowSize;

    /// @param rowSize number of values in each row
    SpillFile(int rowSize) throws IOException {
        this.rowSize = rowSize;
        Path file = Files.createTempFile("octavo-rows-", ".tmp");
        this.channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// A stretch of the file.
    ///
    /// @param start index of its first byte
    /// @param rows number of rows in it
    record Run(long start, long rows) {}

    /// Appends rows up to the end of a cursor.
    Run append(RowCursor rows) throws IOException {
        long start = channel.size();
        channel.position(start);
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), WRITE_BUFFER));
        long count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            RowCodec.write(row, out);
            count++;
        }
        out.flush();
        return new Run(start, count);
    }

    /// Reads a run; any number of them at the same time.
    RowCursor read(Run run) {
        DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new Window(channel, run.start()), READ_BUFFER));
        return new RowCursor() {
            private long left = run.rows();

            @Override
            public @Nullable Row next() throws IOException {
                return left-- > 0 ? RowCodec.read(in, rowSize) : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Reads the file from a place on, without moving the channel's own position.
    private static final class Window extends InputStream {
        private final FileChannel channel;
        private long position;

        Window(FileChannel channel, long position) {
            this.channel = channel;
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
