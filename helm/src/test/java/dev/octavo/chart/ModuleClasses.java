package dev.octavo.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The classes of a module, whether it is a folder or a jar. None is initialised.
final class ModuleClasses {
    private static final String ENDING = ".class";

    private ModuleClasses() {}

    /// All classes that lie where this one lies.
    static List<Class<?>> of(Class<?> neighbour) {
        try {
            URI location = neighbour.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path module = Path.of(location);
            if (Files.isDirectory(module)) {
                return in(module, neighbour.getClassLoader());
            }
            try (FileSystem jar = FileSystems.newFileSystem(module)) {
                return in(jar.getPath("/"), neighbour.getClassLoader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> in(Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(ENDING) && !file.endsWith("-info" + ENDING))
                    .<Class<?>>map(file -> load(file, loader))
                    .toList();
        }
    }

    private static Class<?> load(String file, ClassLoader loader) {
        String name = file.substring(0, file.length() - ENDING.length()).replace('/', '.');
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
