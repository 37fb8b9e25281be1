package dev.uniroute.service.snapshot;

import dev.uniroute.routing.codec.SnapshotCodec;
import dev.uniroute.routing.codec.SnapshotFormatException;
import dev.uniroute.routing.snapshot.Snapshot;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The last good snapshot on disk, and the one before it; {@code docs/snapshot-format.md} is the page of both. A disk that
 * fails costs the next cold start, never a decision: it is logged and otherwise ignored. Of one thread.
 */
public final class SnapshotStore {
    private static final Logger LOG = Logger.getLogger(SnapshotStore.class);

    /** 1 GiB, a hundred times what a thousand models need. */
    private static final long LARGEST = 1L << 30;

    private static final int PART = 1 << 16;

    private final Path folder;
    private final Path newest;
    private final Path previous;
    private final Path refused;

    /** @param folder where the files are; made when the first snapshot is kept */
    public SnapshotStore(Path folder) {
        this.folder = folder;
        this.newest = folder.resolve("snapshot.bin");
        this.previous = folder.resolve("snapshot.previous.bin");
        this.refused = folder.resolve("snapshot.refused.bin");
    }

    /** The newest snapshot that can be read; a newer file that cannot be is set aside. */
    public Optional<Snapshot> load() {
        removeRemains();
        Optional<Snapshot> found = read(newest);
        return found.isPresent() ? found : read(previous);
    }

    /** Where the newest is. */
    public Path file() {
        return newest;
    }

    /**
     * The newest snapshot, read only to see whether it can be. Changes nothing; any thread may look.
     *
     * @throws IOException if it is not there or the disk would not
     * @throws SnapshotFormatException if it is damaged or foreign
     */
    public Snapshot look() throws IOException {
        return decode(newest);
    }

    /** Keeps a snapshot; what was the newest is the previous one then. False if the disk would not. */
    public boolean keep(Snapshot snapshot) {
        try {
            Files.createDirectories(folder);
            Path written = write(SnapshotCodec.encode(snapshot));
            if (Files.exists(newest)) {
                Files.move(newest, previous, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(written, newest, StandardCopyOption.ATOMIC_MOVE);
            flushFolder();
            return true;
        } catch (IOException e) {
            LOG.warnf("snapshot %d cannot be kept in %s: %s", snapshot.version(), folder, e);
            return false;
        }
    }

    private Optional<Snapshot> read(Path file) {
        try {
            Snapshot snapshot = decode(file);
            LOG.infof("snapshot %d of %s read from %s", snapshot.version(), snapshot.createTime(), file);
            return Optional.of(snapshot);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (SnapshotFormatException e) {
            LOG.warnf("%s is refused and set aside: %s", file, e.getMessage());
            setAside(file);
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s cannot be read: %s", file, e);
            return Optional.empty();
        }
    }

    private static Snapshot decode(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException("it is larger than " + LARGEST + " bytes");
        }
        return SnapshotCodec.decode(readInParts(file, (int) size));
    }

    /** Of a file that is read at once Java keeps a second copy outside of the heap, for as long as the thread lives. */
    private static byte[] readInParts(Path file, int size) throws IOException {
        byte[] bytes = new byte[size];
        try (InputStream in = Files.newInputStream(file)) {
            int at = 0;
            while (at < size) {
                int read = in.read(bytes, at, Math.min(PART, size - at));
                if (read < 0) {
                    throw new EOFException("it ends " + (size - at) + " bytes too early");
                }
                at += read;
            }
        }
        return bytes;
    }

    /** Out of the way, so that it never takes the place of a good previous one. */
    private void setAside(Path file) {
        try {
            Files.move(file, refused, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warnf("%s cannot be set aside: %s", file, e);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "snapshot", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        return file;
    }

    /** Renames are on the disk once their folder is. */
    private void flushFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void removeRemains() {
        try (DirectoryStream<Path> remains = Files.newDirectoryStream(folder, "*.tmp")) {
            for (Path remain : remains) {
                Files.delete(remain);
            }
        } catch (NoSuchFileException e) {
            // The first start: there is no folder yet.
        } catch (IOException e) {
            LOG.debugf("remains in %s cannot be removed: %s", folder, e);
        }
    }
}
