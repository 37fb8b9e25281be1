package dev.uniroute.service.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Files that are read again when their content changes. Contents are compared, not dates: files of a mounted secret are
 * links that are turned. What cannot be used is said once and the last good content stays in use. Of one thread.
 */
public final class Reloaded {
    private static final Logger LOG = Logger.getLogger(Reloaded.class);
    private static final long LONGEST_BYTES = 16L << 20;

    private final List<Path> files;
    private final Consumer<List<byte[]>> use;
    private List<byte[]> seen = List.of();

    private Reloaded(List<Path> files, Consumer<List<byte[]>> use) {
        this.files = List.copyOf(files);
        this.use = use;
    }

    /**
     * Reads the files for the first time.
     *
     * @param use takes their contents, in the order of the files, and throws what is wrong with them
     * @throws IllegalStateException if they cannot be read or used
     */
    public static Reloaded of(List<Path> files, Consumer<List<byte[]>> use) {
        Reloaded reloaded = new Reloaded(files, use);
        try {
            reloaded.readIfChanged();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(reloaded.complaint(e), e);
        }
        return reloaded;
    }

    /** Reads them again if they have changed; never throws. */
    public void look() {
        try {
            if (readIfChanged()) {
                LOG.infof("%s read again", files);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("%s; what was read before stays in use", complaint(e));
        }
    }

    private boolean readIfChanged() throws IOException {
        List<byte[]> now = new ArrayList<>();
        for (Path file : files) {
            if (Files.size(file) > LONGEST_BYTES) {
                throw new IOException(file + " is too large");
            }
            now.add(Files.readAllBytes(file));
        }
        if (same(now, seen)) {
            return false;
        }
        seen = now;
        use.accept(now);
        return true;
    }

    private static boolean same(List<byte[]> one, List<byte[]> other) {
        return one.size() == other.size()
                && java.util.stream.IntStream.range(0, one.size())
                        .allMatch(i -> Arrays.equals(one.get(i), other.get(i)));
    }

    private String complaint(Exception failure) {
        return files + " cannot be used: " + failure.getMessage();
    }
}
