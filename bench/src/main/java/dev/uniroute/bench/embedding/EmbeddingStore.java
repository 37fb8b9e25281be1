package dev.uniroute.bench.embedding;

import dev.uniroute.bench.data.Checksum;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Embeddings on disk: a file of [N][D] little-endian floats, named by the SHA-256 of the embedder and of all texts.
 *
 * <p>While it grows it is called {@code .part}: a run that is stopped goes on behind the last whole row.
 */
public final class EmbeddingStore {

    private static final int BLOCK = 32;

    private final Path folder;
    private final int threads;

    /**
     * A store.
     *
     * @param folder where the files are; made if need be
     * @param threads how many texts are embedded at once, >= 1
     */
    public EmbeddingStore(Path folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /**
     * The embeddings of texts, read or computed.
     *
     * @param making hears how many parts of the embedder are made, if it has to be
     * @param progress hears how many embeddings are there; called on this thread
     */
    public Points embed(EmbedderSource source, List<String> texts, IntConsumer making, IntConsumer progress)
            throws IOException, InterruptedException {
        Path file = folder.resolve(key(source, texts) + ".f32");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            compute(source.loader().load(texts, making), texts, file, progress);
        }
        float[] values = floats(Files.readAllBytes(file));
        progress.accept(texts.size());
        return Points.of(values.length / texts.size(), values);
    }

    private void compute(Embedder embedder, List<String> texts, Path file, IntConsumer progress)
            throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        int rowBytes = Float.BYTES * embedder.dimension();
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            int done = (int) Math.min(texts.size(), out.size() / rowBytes);
            out.truncate((long) done * rowBytes);
            out.position((long) done * rowBytes);
            while (done < texts.size()) {
                progress.accept(done);
                List<String> block = texts.subList(done, Math.min(texts.size(), done + BLOCK * threads));
                for (Embedding embedding : embedAll(embedder, block, pool)) {
                    out.write(bytes(embedding));
                }
                done += block.size();
            }
        } finally {
            if (embedder instanceof AutoCloseable closeable) {
                close(closeable);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Embedding> embedAll(Embedder embedder, List<String> texts, ExecutorService pool)
            throws InterruptedException {
        List<Future<Embedding>> futures = texts.stream()
                .map(text -> pool.submit(() -> embedder.embed(text).embedding()))
                .toList();
        try {
            List<Embedding> embeddings = new ArrayList<>();
            for (Future<Embedding> future : futures) {
                embeddings.add(future.get());
            }
            return embeddings;
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedding failed", e.getCause());
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    private static void close(AutoCloseable closeable) throws IOException {
        try {
            closeable.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String key(EmbedderSource source, List<String> texts) {
        Checksum checksum = new Checksum().add(source.name()).add(source.checksum());
        texts.forEach(checksum::add);
        return checksum.hex();
    }

    private static ByteBuffer bytes(Embedding embedding) {
        float[] values = embedding.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
