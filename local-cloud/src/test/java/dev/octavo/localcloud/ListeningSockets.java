package dev.octavo.localcloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The TCP sockets on which processes listen, as the Linux kernel tells them in `/proc/net`.
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    /// @param address as the kernel writes it: hexadecimal, in the byte order of the machine
    record Socket(String address, int port, long inode) {

        private static final Set<String> LOOPBACK =
                Set.of(
                        "0100007F",
                        "0000000000000000FFFF00000100007F",
                        "00000000000000000000000001000000");

        boolean onLoopback() {
            return LOOPBACK.contains(address);
        }
    }

    /// Those of the processes named.
    static List<Socket> of(Collection<Long> pids) throws IOException {
        var inodes = new TreeSet<Long>();
        for (var pid : pids) {
            inodes.addAll(inodes(pid));
        }
        return Stream.concat(read(Path.of("/proc/net/tcp")), read(Path.of("/proc/net/tcp6")))
                .filter(socket -> inodes.contains(socket.inode()))
                .toList();
    }

    private static Stream<Socket> read(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns -> columns[3].equals(LISTEN))
                .map(ListeningSockets::socket);
    }

    private static Socket socket(String[] columns) {
        var local = columns[1].split(":", 2);
        return new Socket(local[0], Integer.parseInt(local[1], 16), Long.parseLong(columns[9]));
    }

    private static Set<Long> inodes(long pid) throws IOException {
        var inodes = new TreeSet<Long>();
        try (var descriptors = Files.list(Path.of("/proc/%d/fd".formatted(pid)))) {
            for (var descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    var target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(Long.parseLong(target.substring(8, target.length() - 1)));
                    }
                }
            }
        }
        return inodes;
    }
}
