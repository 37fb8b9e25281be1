package dev.uniroute.cli.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far some work is.
 *
 * @param label whose work it is; distinct among bars shown together
 * @param done of {@code total}
 * @param facts what else is worth knowing, a few words each
 * @param remaining the expected time to the end, if it is known
 * @param ended whether nothing more will happen
 */
public record Progress(
        String label, int done, int total, List<String> facts, Optional<Duration> remaining, boolean ended) {

    public Progress {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("done " + done + " of " + total);
        }
        facts = List.copyOf(facts);
    }

    /** The share that is done, in [0, 1]; 0 if nothing is known to do. */
    double share() {
        return total == 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
