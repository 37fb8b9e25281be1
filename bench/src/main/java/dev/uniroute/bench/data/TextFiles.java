package dev.uniroute.bench.data;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text in UTF-8, packed where the name ends in {@code .gz}. */
public final class TextFiles {

    private static final String PACKED = ".gz";

    private TextFiles() {}

    /** The file of this name in a folder, or its packed form; empty if neither is there. */
    public static Optional<Path> find(Path folder, String name) {
        return Stream.of(name, name + PACKED)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    public static BufferedReader reader(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            InputStream in = isPacked(file) ? new GZIPInputStream(raw, 1 << 16) : raw;
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    public static BufferedWriter writer(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        OutputStream out = isPacked(file) ? new GZIPOutputStream(raw) : raw;
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static boolean isPacked(Path file) {
        return file.toString().endsWith(PACKED);
    }
}
