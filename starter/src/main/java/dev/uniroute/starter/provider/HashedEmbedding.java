package dev.uniroute.starter.provider;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as a bag of hashed words: every word, lower case, adds 1 or -1 to the coordinate that its hash (FNV-1a, 64 bit)
 * chooses, the top bit giving the sign; the sum is scaled to length 1. Texts that share words are near each other.
 * Deterministic, of any dimension.
 */
final class HashedEmbedding {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private HashedEmbedding() {}

    /** The embedding of a text, of length 1. */
    static float[] of(String text, int dimension) {
        float[] sums = new float[dimension];
        for (String word : NOT_A_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                add(word, sums);
            }
        }
        double length = length(sums);
        if (length == 0) { // no word, or words that cancel one another
            sums[Math.floorMod(hash(text), dimension)] = 1;
            return sums;
        }
        for (int i = 0; i < dimension; i++) {
            sums[i] = (float) (sums[i] / length);
        }
        return sums;
    }

    private static void add(String word, float[] sums) {
        long hash = hash(word);
        sums[Math.floorMod(hash, sums.length)] += hash < 0 ? -1 : 1;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        return Math.sqrt(squares);
    }
}
