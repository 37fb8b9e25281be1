package dev.uniroute.registry.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what both sides decided, and why they did not. */
final class Replays {
    private final List<Replayed> replayed = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();

    int size() {
        return replayed.size();
    }

    void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** Takes what both sides decided; a prompt that one of them refuses is skipped. */
    void add(Decided inForce, Decided simulated, Replayed.Known known) {
        if (simulated instanceof Decided.Refused refused) {
            skip(refused.reason());
        } else if (inForce instanceof Decided.Refused refused) {
            skip("in force: " + refused.reason());
        } else if (inForce instanceof Decided.Chosen(Choice now) && simulated instanceof Decided.Chosen(Choice then)) {
            replayed.add(new Replayed(now, then, known));
        }
    }

    Simulation simulation() {
        return Simulation.of(replayed, skipped);
    }
}
