package dev.uniroute.bench.chaos;

import java.time.Duration;

/** The service starts while its database is gone: from disk, ready, DEGRADED; and catches up when the database comes. */
final class ColdStart implements Fault {

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        stage.service().close();
        stage.postgres().kill();
        stage.service().start();
        try (Traffic traffic = stage.traffic()) {
            expect.within(Duration.ofSeconds(10), "a DEGRADED decision", traffic::isDegraded);
            Thread.sleep(3_000);
            expect.that(traffic.normal() == 0, traffic.normal() + " decisions were not DEGRADED");
            stage.postgres().start();
            long recovery = expect.within(Duration.ofSeconds(30), "normal decisions", traffic::isNormal);
            traffic.stop();
            expect.that(traffic.failed() == 0, traffic.failed() + " requests failed: " + traffic.failures());
            return new Outcome(name(), 1, traffic.requests(), traffic.failed(), 0, 0, recovery, expect.violations());
        }
    }
}
