package dev.uniroute.bench.protocol;

import dev.uniroute.routing.training.Reuse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the cells of a split share: clusterings, networks, the clairvoyant. Of the last few splits only, since cells are run
 * split by split; what was forgotten is computed again, with the same result.
 */
final class SplitMemories {

    private static final int REMEMBERED = 16;

    private final Map<Integer, Reuse> bySplit = new LinkedHashMap<>();

    synchronized Reuse of(int split) {
        Reuse memory = bySplit.computeIfAbsent(split, number -> new Reuse());
        if (bySplit.size() > REMEMBERED) {
            bySplit.remove(bySplit.keySet().iterator().next());
        }
        return memory;
    }
}
