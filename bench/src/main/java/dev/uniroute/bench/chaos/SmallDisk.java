package dev.uniroute.bench.chaos;

import dev.uniroute.bench.process.Programs;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A disk in memory that can be full at once: it is made as small as what is on it. */
final class SmallDisk implements AutoCloseable {
    private static final long ROOM = 2L << 30;

    private final Path folder;
    private final Path log;

    /** Mounted at a new folder, which belongs to whom the folder above belongs to. */
    SmallDisk(Path parent, Path log) throws Exception {
        this.folder = Files.createDirectory(parent.resolve("small-disk"));
        this.log = log;
        mount("size=" + ROOM, "-t", "tmpfs", "tmpfs");
        Files.setOwner(folder, Files.getOwner(parent));
    }

    /** Why there can be none on this machine; empty if there can. */
    static Optional<String> impossible() {
        return System.getProperty("os.name").equals("Linux")
                        && System.getProperty("user.name").equals("root")
                ? Optional.empty()
                : Optional.of("a disk that can be filled is mounted for it: this takes Linux and root");
    }

    Path folder() {
        return folder;
    }

    /** Leaves no byte. */
    void fill() throws Exception {
        FileStore store = Files.getFileStore(folder);
        mount("remount,size=" + (store.getTotalSpace() - store.getUnallocatedSpace()));
    }

    /** Undoes {@link #fill}. */
    void free() throws Exception {
        mount("remount,size=" + ROOM);
    }

    private void mount(String options, String... what) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount", "-o", options));
        command.addAll(List.of(what));
        command.add(folder.toString());
        Programs.run(command, Map.of(), log);
    }

    @Override
    public void close() throws IOException {
        try {
            Programs.run(List.of("umount", folder.toString()), Map.of(), log);
            Files.delete(folder);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot unmount " + folder, e);
        }
    }
}
