package dev.uniroute.bench.chaos;

import dev.uniroute.bench.process.Programs;
import dev.uniroute.v1.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the damage is done to: a database, a proxy before it, the service, a provider, all of them real processes, and a
 * client. A router is trained and two models are known.
 */
final class Stage implements AutoCloseable {
    static final String CHEAP = "cheap";
    static final String GOOD = "good";

    private final Path out;
    private final Path serviceJar;
    private final Postgres postgres;
    private final TcpProxy proxy;
    private final ServiceProcess service;
    private final ProviderProcess provider;
    private final Client client;

    private Stage(Path out, Path serviceJar, Postgres postgres) throws Exception {
        this.out = out;
        this.serviceJar = serviceJar;
        this.postgres = postgres;
        this.proxy = new TcpProxy(postgres.port());
        this.service = another("service");
        this.provider = new ProviderProcess(out, List.of("--latency-ms", "100"));
        this.client = new Client(service.target());
    }

    /** Starts everything, trains, and waits for the models' profiles. */
    static Stage open(Path out, Path serviceJar, Postgres.Installation installation) throws Exception {
        Stage stage = new Stage(out, serviceJar, new Postgres(installation, out));
        try {
            stage.prepare();
            return stage;
        } catch (Exception e) {
            stage.close();
            throw e;
        }
    }

    private void prepare() throws Exception {
        Programs.delete(service.snapshots()); // of an earlier run in the same folder
        service.start();
        client.importPrompts();
        String training = client.train("stage", true);
        while (client.trainingRun(training).getState() != RunState.RUN_STATE_SUCCEEDED) {
            Thread.sleep(200);
        }
        String cheap = client.register(CHEAP, "sim-nano", provider.url(), 16);
        String good = client.register(GOOD, "sim-frontier", provider.url(), 16);
        client.ended(cheap);
        client.ended(good);
    }

    /** A process of the service beside the first one, on the same database; not started. */
    ServiceProcess another(String name) {
        return new ServiceProcess(serviceJar, out, name, postgres.environment(proxy.port()));
    }

    Path out() {
        return out;
    }

    Postgres postgres() {
        return postgres;
    }

    TcpProxy proxy() {
        return proxy;
    }

    ServiceProcess service() {
        return service;
    }

    ProviderProcess provider() {
        return provider;
    }

    Client client() {
        return client;
    }

    Traffic traffic() {
        return new Traffic(client.channel());
    }

    @Override
    public void close() throws IOException {
        client.close();
        service.close();
        provider.close();
        proxy.close();
        postgres.close();
    }
}
