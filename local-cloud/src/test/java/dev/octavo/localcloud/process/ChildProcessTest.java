package dev.octavo.localcloud.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

class ChildProcessTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void isReadyWhenItsLogSaysSo() {
        var shell = shell("echo port $PORT; exec sleep 600").environment(Map.of("PORT", "4711"));

        try (var child = shell.readyWhen(Readiness.logLine(Pattern.compile("port"))).start()) {
            assertThat(child.isAlive()).isTrue();
            assertThat(child.logged(Pattern.compile("port (\\d+)")))
                    .hasValueSatisfying(line -> assertThat(line.group(1)).isEqualTo("4711"));
        }
    }

    @Test
    void showsItsLogWhenItEndsBeforeItIsReady() {
        var shell = shell("echo cannot bind; exit 3").readyWhen(child -> false);

        assertThatThrownBy(shell::start)
                .isInstanceOf(ChildProcessException.class)
                .hasMessageContaining("shell was not ready: it ended with code 3")
                .hasMessageContaining(folder.resolve("shell.log").toString())
                .hasMessageEndingWith("cannot bind");
    }

    @Test
    void isKilledWhenItIsNotReadyInTime() {
        var shell = shell("echo $$; exec sleep 600").readyWhen(child -> false);

        assertThatThrownBy(shell.within(Duration.ofSeconds(1))::start)
                .isInstanceOf(ChildProcessException.class)
                .hasMessageContaining("shell was not ready within 1 s");
        var pid = Long.parseLong(log().strip());
        assertThat(ProcessHandle.of(pid).filter(ChildProcess::runs)).isEmpty();
    }

    @Test
    void saysWhyItCannotBeStarted() {
        var missing = ChildProcess.named("ghost").command("./no-such-program");

        assertThatThrownBy(missing.log(folder.resolve("ghost.log"))::start)
                .isInstanceOf(ChildProcessException.class)
                .hasMessageContaining("ghost could not be started")
                .hasMessageContaining("no-such-program");
    }

    @Test
    void isAskedToEndBeforeItIsKilled() {
        var shell = shell("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.05; done");
        var child = shell.readyWhen(Readiness.logLine(Pattern.compile("up"))).start();

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.onExit().join()).isZero();
        assertThat(log()).endsWith("bye\n");
    }

    @Test
    void isKilledWhenItDoesNotListen() {
        var shell = shell("trap '' TERM; echo up; while :; do sleep 0.05; done");
        var child = shell.readyWhen(Readiness.logLine(Pattern.compile("up"))).start();

        child.stop(Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
        assertThat(child.onExit().join()).isEqualTo(128 + 9);
    }

    @Test
    void isEndedWithItsDescendants() {
        var shell = shell("sleep 600 & echo started $!; wait");
        var child = shell.readyWhen(Readiness.logLine(Pattern.compile("started"))).start();
        var grandchild = started(child);
        assertThat(grandchild.isAlive()).isTrue();

        child.kill();

        assertThat(ChildProcess.runs(grandchild)).isFalse();
    }

    @Test
    void isEndedWithDescendantsWhoseParentIsGone() {
        var shell = shell("sleep 600 & echo started $!; wait");
        var child = shell.readyWhen(Readiness.logLine(Pattern.compile("started"))).start();
        var grandchild = started(child);
        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
        child.onExit().join();

        child.stop();

        assertThat(ChildProcess.runs(grandchild)).isFalse();
    }

    @Test
    void canBePausedResumedAndStoppedWhilePaused() throws IOException {
        var child = shell("exec sleep 600").start();

        child.pause();
        awaitState(child, "T"::equals);
        child.resume();
        awaitState(child, state -> !state.equals("T"));
        child.pause();
        child.stop();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void waitsForALineThatComesLater() {
        var shell = shell("read go <fifo; echo went $go; exec sleep 600");
        run("mkfifo", folder.resolve("fifo").toString());

        try (var child = shell.start()) {
            run("sh", "-c", "echo there > " + folder.resolve("fifo"));
            var line = child.awaitLogLine(Pattern.compile("went (.*)"), SOON);

            assertThat(line.group(1)).isEqualTo("there");
        }
    }

    @Test
    void readsOnlyItsOwnPartOfALogThatIsContinued() {
        var shell = shell("echo run $RUN; exec sleep 600");
        shell.environment(Map.of("RUN", "1")).start().awaitLogLine(run(1), SOON);

        try (var second = shell.environment(Map.of("RUN", "2")).start()) {
            second.awaitLogLine(run(2), SOON);

            assertThat(second.logged(run(1))).isEmpty();
            assertThat(log()).isEqualTo("run 1\nrun 2\n");
        }
    }

    private ChildProcessBuilder shell(String script) {
        return ChildProcess.named("shell")
                .command("sh", "-c", script)
                .directory(folder)
                .log(folder.resolve("shell.log"));
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("shell.log"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Pattern run(int number) {
        return Pattern.compile("run " + number);
    }

    private static ProcessHandle started(ChildProcess child) {
        var line = child.logged(Pattern.compile("started (\\d+)")).orElseThrow();
        return ProcessHandle.of(Long.parseLong(line.group(1))).orElseThrow();
    }

    /// Waits for a state as `/proc` names it: signals take effect in the kernel's own time.
    private static void awaitState(ChildProcess child, Predicate<String> expected)
            throws IOException {
        var end = System.nanoTime() + SOON.toNanos();
        var file = Path.of("/proc/%d/stat".formatted(child.pid()));
        for (var state = ""; !expected.test(state); ) {
            assertThat(System.nanoTime()).as("time by which %s must change", state).isLessThan(end);
            var stat = Files.readString(file);
            state = stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
        }
    }

    private static void run(String... command) {
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
