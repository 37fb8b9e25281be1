package dev.uniroute.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

/** The clock of a process that was started with {@link #environment}: libfaketime's, which follows a file. Linux only. */
final class FakeClock {
    /** After that a process sees what was set. */
    static final Duration SEEN = Duration.ofSeconds(2);

    private final Path library;
    private final Path offset;

    /** Right at first. */
    FakeClock(Path library, Path folder, String name) throws IOException {
        this.library = library;
        this.offset = folder.resolve(name + ".clock");
        wrongBy(Duration.ZERO);
    }

    /** What the process needs; monotonic clocks stay as they are, as when somebody sets a machine's clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }

    /** From now on it is ahead by so much; negative: behind. */
    void wrongBy(Duration ahead) throws IOException {
        Path next = offset.resolveSibling(offset.getFileName() + ".new");
        Files.writeString(next, "%+d%n".formatted(ahead.toSeconds()));
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
