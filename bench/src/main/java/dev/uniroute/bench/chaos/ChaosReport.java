package dev.uniroute.bench.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table for a person, and {@code chaos.json} for programs, which is complete after every fault. */
final class ChaosReport {
    private static final String ROW = "%-22s %8s %9s %7s %5s %11s %12s  %s%n";

    private final Path file;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /** A fault that this machine cannot do, and why. */
    private record Skipped(String name, String reason) {}

    ChaosReport(Path file) {
        this.file = file;
    }

    void begin() {
        System.out.printf(
                Locale.ROOT, ROW, "fault", "injected", "requests", "failed", "lost", "duplicated", "recovery ms", "");
    }

    void add(Outcome outcome) throws IOException {
        outcomes.add(outcome);
        System.out.printf(
                Locale.ROOT,
                ROW,
                outcome.name(),
                outcome.injected(),
                outcome.requests(),
                outcome.failed(),
                outcome.lost(),
                outcome.duplicated(),
                outcome.recoveryMs(),
                outcome.passed() ? "passed" : "FAILED");
        outcome.violations().forEach(violation -> System.out.println("  " + violation));
        write();
    }

    void skipped(String name, String reason) throws IOException {
        skipped.add(new Skipped(name, reason));
        System.out.printf(Locale.ROOT, "%-22s skipped: %s%n", name, reason);
        write();
    }

    /** Whether nothing failed of what was done, and something was done. */
    boolean allPassed() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::passed);
    }

    private void write() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        ArrayNode faults = root.putArray("faults");
        for (Outcome outcome : outcomes) {
            ObjectNode fault = faults.addObject()
                    .put("name", outcome.name())
                    .put("injected", outcome.injected())
                    .put("requests", outcome.requests())
                    .put("failed", outcome.failed())
                    .put("lost", outcome.lost())
                    .put("duplicated", outcome.duplicated())
                    .put("recovery_ms", outcome.recoveryMs())
                    .put("passed", outcome.passed());
            outcome.violations().forEach(fault.putArray("violations")::add);
        }
        ArrayNode notDone = root.putArray("skipped");
        skipped.forEach(fault -> notDone.addObject().put("name", fault.name()).put("reason", fault.reason()));
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }
}
