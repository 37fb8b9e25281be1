package dev.uniroute.bench.speed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where figures come from. */
final class Machine {
    private Machine() {}

    static Map<String, Object> description() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("system", System.getProperty("os.name"));
        machine.put("java", Runtime.version().toString());
        return machine;
    }
}
