package dev.uniroute.routing.codec;

import java.util.Arrays;
import java.util.Random;

/** What disks and careless hands do to files. */
final class Mutations {

    private Mutations() {}

    /** Bits flipped, cut off, two stretches swapped, or grown. */
    static byte[] mutated(byte[] whole, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> flipped(whole, random);
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 2 -> swapped(whole, random);
            default -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(64));
        };
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] flipped = whole.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] swapped(byte[] whole, Random random) {
        byte[] swapped = whole.clone();
        int length = 1 + random.nextInt(32);
        int one = random.nextInt(whole.length - length);
        int other = random.nextInt(whole.length - length);
        System.arraycopy(whole, one, swapped, other, length);
        System.arraycopy(whole, other, swapped, one, length);
        return swapped;
    }
}
