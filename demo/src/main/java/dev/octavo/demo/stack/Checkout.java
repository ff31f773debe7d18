package dev.octavo.demo.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folders of the checkout that this process runs from.
public final class Checkout {
    private Checkout() {}

    /// The root of the checkout: the nearest folder upwards that holds the launcher.
    ///
    /// @throws IllegalStateException when the process runs outside a checkout
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("octavo"))
                    && Files.isDirectory(folder.resolve("examples"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no checkout of Octavo at or above " + start + "; run ./octavo from the checkout");
    }

    /// The examples.
    public static Path examples() {
        return root().resolve("examples");
    }

    /// Where a packaged service lies.
    ///
    /// @throws IllegalStateException when it has not been packaged
    public static Path packagedService(String module) {
        Path application = root().resolve(module).resolve("target/quarkus-app");
        if (!Files.isRegularFile(application.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    module + " is not packaged: run ./octavo mvn -DskipTests package");
        }
        return application;
    }
}
