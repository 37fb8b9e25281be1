package dev.uniroute.bench.chaos;

import dev.uniroute.bench.process.Programs;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the damage is done to: a database, a proxy before it, the service, a provider, all of them real processes, and a
 * client. A router is trained and two models are known.
 */
public final class Stage implements AutoCloseable {
    static final String CHEAP = "cheap";
    static final String GOOD = "good";

    private final Path out;
    private final Path serviceJar;
    private final Postgres postgres;
    private final TcpProxy proxy;
    private final ServiceProcess service;
    private final ProviderProcess provider;
    private final Client client;
    private int published;

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

    /**
     * The same for those who damage nothing.
     *
     * @param programs folder of Postgres' programs
     * @param libraries what LD_LIBRARY_PATH must be for them; empty: as it is
     * @param owner {@code uid:gid} to run them as; empty: as this process
     */
    public static Stage open(Path out, Path serviceJar, Path programs, String libraries, String owner)
            throws Exception {
        return open(out, serviceJar, new Postgres.Installation(programs, libraries, owner));
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

    /** Where the service listens, on this machine. */
    public int port() {
        return service.grpcPort();
    }

    /** Changes a price, so that a new snapshot is published; returns when the change is stored. */
    public void publish() {
        published++;
        client.changePrice(GOOD, 3 + published % 2);
    }

    /** Version of the snapshot by which the service decides now. */
    public long snapshotVersion() {
        RouteRequest request =
                RouteRequest.newBuilder().setPrompt("Which snapshot is this?").build();
        return RoutingServiceGrpc.newBlockingStub(client.channel())
                .route(request)
                .getDecision()
                .getSnapshotVersion();
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
