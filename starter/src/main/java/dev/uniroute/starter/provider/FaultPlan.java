package dev.uniroute.starter.provider;

import dev.uniroute.starter.task.Dice;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which calls fail, and how.
 *
 * @param probabilities of each fault, in [0, 1], at most 1 together
 * @param seed decides with the number of a call whether it fails
 */
public record FaultPlan(Map<Fault, Double> probabilities, long seed) {
    /** Nothing fails. */
    public static final FaultPlan NONE = new FaultPlan(Map.of(), 0);

    public FaultPlan {
        Map<Fault, Double> ordered = new EnumMap<>(Fault.class);
        ordered.putAll(probabilities);
        probabilities = Collections.unmodifiableMap(ordered);
        double sum = ordered.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum <= 1) || ordered.values().stream().anyMatch(probability -> !(probability >= 0))) {
            throw new IllegalArgumentException("probabilities must be >= 0 and at most 1 together: " + ordered);
        }
    }

    /** Reads {@code 429=0.1,hang=0.02}, with the codes of {@link Fault}. */
    public static FaultPlan parse(String text, long seed) {
        Map<Fault, Double> probabilities = new EnumMap<>(Fault.class);
        for (String entry : text.split(",", -1)) {
            String[] pair = entry.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("not of the form fault=probability: " + entry);
            }
            probabilities.put(Fault.ofCode(pair[0].strip()), Double.valueOf(pair[1].strip()));
        }
        return new FaultPlan(probabilities, seed);
    }

    /** The fault of a call, calls being numbered as they arrive. */
    Optional<Fault> faultOf(long call) {
        double left = Dice.of(seed, "fault", String.valueOf(call)).unit();
        for (Map.Entry<Fault, Double> entry : probabilities.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
