package dev.uniroute.bench.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A contender that does the same at every N_val of a split, and so is run once for all of them. It remembers the last few
 * splits; a cell of a split that was forgotten is computed again, with the same result.
 */
final class OncePerSplit implements Contender {

    private static final int REMEMBERED = 64;

    private final Contender contender;
    private final Map<Integer, FutureTask<Predictions>> bySplit = new LinkedHashMap<>();

    OncePerSplit(Contender contender) {
        this.contender = contender;
    }

    @Override
    public Predictions run(Cell cell, long seed) throws InterruptedException {
        FutureTask<Predictions> task = task(cell, seed);
        task.run(); // nothing, if another thread runs it or has
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<Predictions> task(Cell cell, long seed) {
        int split = cell.key().split();
        if (bySplit.size() > REMEMBERED) {
            bySplit.remove(bySplit.keySet().iterator().next());
        }
        return bySplit.computeIfAbsent(split, number -> new FutureTask<>(() -> contender.run(cell, seed)));
    }
}
