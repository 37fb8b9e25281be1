package dev.uniroute.routing.codec;

import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Static embedders as a part of a router: how many tokens are read, the vocabulary, the table. */
final class StaticEmbedderCodec {

    private StaticEmbedderCodec() {}

    static void write(StaticEmbedder embedder, BinaryWriter to) {
        to.intValue(embedder.maxTokens());
        List<String> vocabulary = embedder.tokenizer().vocabulary();
        to.intValue(vocabulary.size());
        vocabulary.forEach(to::text);
        write(embedder.table(), to);
    }

    static StaticEmbedder read(BinaryReader from) {
        int maxTokens = from.intValue();
        int count = from.count("tokens", Integer.BYTES);
        List<String> vocabulary = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            vocabulary.add(from.text());
        }
        return new StaticEmbedder(new WordPieceTokenizer(vocabulary), table(from), maxTokens);
    }

    static void write(TokenTable table, BinaryWriter to) {
        to.intValue(table.size());
        to.intValue(table.dimension());
        to.raw(table.values());
        to.floats(table.scales());
    }

    static TokenTable table(BinaryReader from) {
        int size = from.intValue();
        int dimension = from.intValue();
        ByteBuffer values = from.bytes(size, dimension);
        return TokenTable.of(dimension, values, from.floats(1, size));
    }
}
