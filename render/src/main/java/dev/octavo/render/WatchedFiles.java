package dev.octavo.render;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Waits for changes of files. Their folders are watched, because editors often write another
/// file and rename it.
final class WatchedFiles implements Closeable {
    /// A change is over when nothing has happened for so long.
    private static final long QUIET_MILLIS = 100;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final Map<Path, WatchKey> folders = new HashMap<>();
    private final Set<Path> files = new HashSet<>();

    WatchedFiles() throws IOException {}

    /// From now on, changes of these files count, and of no others.
    void watch(Set<Path> newFiles) throws IOException {
        files.clear();
        Set<Path> wanted = new HashSet<>();
        for (Path file : newFiles) {
            Path absolute = file.toAbsolutePath().normalize();
            files.add(absolute);
            Path folder = absolute.getParent();
            if (folder != null && Files.isDirectory(folder)) {
                wanted.add(folder);
            }
        }
        for (Path folder : wanted) {
            if (!folders.containsKey(folder)) {
                folders.put(
                        folder,
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            }
        }
    }

    /// Returns when a file has changed and then been left alone for a moment.
    void awaitChange() throws InterruptedException {
        boolean changed = false;
        while (!changed) {
            changed = isChange(service.take());
        }
        WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (more != null) {
            isChange(more);
            more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Whether the events of a folder concern a file; takes them off the folder's list.
    private boolean isChange(WatchKey key) {
        Path folder = (Path) key.watchable();
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            changed |=
                    event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                            || (event.context() instanceof Path name
                                    && files.contains(folder.resolve(name)));
        }
        if (!key.reset()) {
            folders.remove(folder);
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
