package dev.uniroute.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives the service under test a folder for snapshots, has it log all that it can, and traces on. */
public final class KeyCanaryResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
        return 1; // after ServiceResource, whose log is quiet
    }

    @Override
    public Map<String, String> start() {
        try {
            Path snapshots = Files.createTempDirectory("canary-snapshots");
            return Map.of(
                    "uniroute.snapshot.keep-on-disk", "true",
                    "uniroute.snapshot.dir", snapshots.toString(),
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.bsp.schedule.delay", "50",
                    "quarkus.log.category.\"dev.uniroute\".level", "DEBUG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
