package dev.uniroute.bench.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The table for a person, and {@code chaos.json} for programs. */
final class ChaosReport {
    private static final String ROW = "%-22s %8s %9s %7s %5s %11s %12s  %s%n";

    private ChaosReport() {}

    static void printHead() {
        System.out.printf(
                Locale.ROOT, ROW, "fault", "injected", "requests", "failed", "lost", "duplicated", "recovery ms", "");
    }

    static void print(Outcome outcome) {
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
    }

    static void write(List<Outcome> outcomes, Path file) throws IOException {
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
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }
}
