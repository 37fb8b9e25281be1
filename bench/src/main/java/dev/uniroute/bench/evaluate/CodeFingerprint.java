package dev.uniroute.bench.evaluate;

import dev.uniroute.bench.data.Checksum;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** What a run's outcomes depend on beside its parameters: the code. A journal of another build is not continued. */
final class CodeFingerprint {

    private CodeFingerprint() {}

    /** A checksum of the jars that these classes are in; classes outside jars do not count. */
    static String of(Class<?>... classes) throws IOException {
        Checksum checksum = new Checksum();
        for (Class<?> type : classes) {
            for (Path jar : jar(type)) {
                checksum.add(Files.readAllBytes(jar));
            }
        }
        return checksum.hex();
    }

    private static List<Path> jar(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return List.of();
        }
        try {
            Path path = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(path) ? List.of(path) : List.of();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
