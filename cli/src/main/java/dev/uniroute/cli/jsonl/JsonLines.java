package dev.uniroute.cli.jsonl;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.uniroute.cli.InputException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of messages in batches. Blank lines are passed over.
 *
 * @param <M> the message of a line
 */
public final class JsonLines<M extends Message> implements Closeable {

    private static final String STANDARD_INPUT = "-";
    /** A gRPC server takes 4 MiB by default; the rest is for the frame around the messages. */
    private static final int MAX_BATCH_BYTES = 3 << 20;

    private final String source;
    private final BufferedReader reader;
    private final M prototype;
    private int number;
    private @Nullable Line<M> ahead;

    private JsonLines(String source, InputStream in, M prototype) {
        this.source = source;
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.prototype = prototype;
    }

    /**
     * Opens a file.
     *
     * @param file its name, with {@code .gz} at the end if it is packed; {@code -} is standard input
     * @param standardInput what {@code -} is
     */
    public static <M extends Message> JsonLines<M> open(String file, InputStream standardInput, M prototype)
            throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return read("standard input", standardInput, prototype);
        }
        InputStream raw = Files.newInputStream(Path.of(file));
        return read(file, file.endsWith(".gz") ? new GZIPInputStream(raw) : raw, prototype);
    }

    /** Reads {@code in}, which errors call {@code source}. */
    public static <M extends Message> JsonLines<M> read(String source, InputStream in, M prototype) {
        return new JsonLines<>(source, in, prototype);
    }

    /**
     * The next messages: as many as there are, up to {@code maxCount} and to what fits into one call, but at least one.
     * Empty at the end.
     *
     * @throws InputException if a line is no such message; it names the line and the field
     */
    public Batch<M> next(int maxCount) throws IOException {
        List<Line<M>> lines = new ArrayList<>();
        long bytes = 0;
        for (Line<M> line = peek(); line != null && lines.size() < maxCount; line = peek()) {
            bytes += line.message().getSerializedSize();
            if (bytes > MAX_BATCH_BYTES && !lines.isEmpty()) {
                break;
            }
            lines.add(line);
            ahead = null;
        }
        return new Batch<>(source, lines);
    }

    /** Whether everything has been returned. */
    public boolean atEnd() throws IOException {
        return peek() == null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable Line<M> peek() throws IOException {
        while (ahead == null) {
            String text = reader.readLine();
            if (text == null) {
                return null;
            }
            number++;
            if (!text.isBlank()) {
                ahead = new Line<>(number, parse(text));
            }
        }
        return ahead;
    }

    private M parse(String text) {
        Message.Builder message = prototype.newBuilderForType();
        try {
            JsonFormat.parser().merge(text, message);
        } catch (InvalidProtocolBufferException broken) {
            throw new InputException("%s:%d: %s".formatted(source, number, JsonBlame.explain(text, prototype, broken)));
        }
        @SuppressWarnings("unchecked") // the builder of an M builds an M
        M built = (M) message.build();
        return built;
    }
}
