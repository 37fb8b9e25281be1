package dev.uniroute.bench.speed;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What all parts are told.
 *
 * @param service the service's quarkus-run.jar
 * @param sidecar the sidecar's
 * @param out where logs and results go
 * @param quick whether fewer and shorter repetitions will do
 */
record Setting(Path service, Path sidecar, Path out, boolean quick) {

    /** How often everything that is compared is measured, in turns. */
    int repetitions() {
        return quick ? 3 : 7;
    }

    /** How long one measurement under load takes. */
    Duration stretch() {
        return Duration.ofSeconds(quick ? 3 : 8);
    }

    /** How long a new process is loaded before anything counts: its code is compiled by then. */
    Duration warmUp() {
        return Duration.ofSeconds(quick ? 6 : 20);
    }
}
