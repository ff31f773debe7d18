package dev.octavo.localcloud.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// Kills real parents, the way `kill -9` does, and looks for what they leave behind.
class KilledParentTest {

    @TempDir Path folder;

    @Test
    void leavesNeitherChildNorGrandchildNorGuard() throws IOException {
        var parent = Parents.start(Parent.class, folder.toString());
        var family = parent.descendants();
        assertThat(family).as("child, grandchild and guard").hasSize(3);

        parent.kill();

        assertThat(Parents.stillRunningAfter(Duration.ofSeconds(20), family)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItEndsInOrderEither() throws IOException {
        var parent = Parents.start(Parent.class, folder.toString());
        var family = parent.descendants();

        parent.terminate();

        assertThat(Parents.stillRunningAfter(Duration.ofSeconds(20), family)).isEmpty();
    }

    @Test
    void isGuardedAgainWhenTheGuardWasKilled() throws IOException {
        var parent = Parents.start(Parent.class, folder.toString());
        var family = parent.descendants();
        var guard =
                family.stream()
                        .filter(member -> member.info().commandLine().orElse("").endsWith("Guard"))
                        .findFirst()
                        .orElseThrow();
        guard.destroyForcibly();
        assertThat(Parents.stillRunningAfter(Duration.ofSeconds(20), List.of(guard))).isEmpty();

        parent.tell("another child");
        var larger = parent.descendants();
        parent.kill();

        assertThat(larger).as("two children, two grandchildren and guard").hasSize(5);
        assertThat(Parents.stillRunningAfter(Duration.ofSeconds(20), larger)).isEmpty();
    }

    /// The parent that is killed: one child with a child of its own for each line it is told.
    static final class Parent {
        public static void main(String[] arguments) throws IOException {
            var console = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            do {
                ChildProcess.named("shell")
                        .command("sh", "-c", "sleep 600 & echo started; wait")
                        .log(Path.of(arguments[0], "shell.log"))
                        .readyWhen(Readiness.logLine(Pattern.compile("started")))
                        .start();
                System.out.println(Parents.READY);
            } while (console.readLine() != null);
        }
    }
}
