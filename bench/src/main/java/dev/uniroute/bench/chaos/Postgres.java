package dev.uniroute.bench.chaos;

import dev.uniroute.bench.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Postgres of the program's own: a new cluster, a port of its own, and processes that can be damaged. */
final class Postgres implements AutoCloseable {
    private static final String USER = "uniroute";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Installation installation;
    private final Path folder;
    private final Path log;
    private final String password = UUID.randomUUID().toString();
    private final int port = Programs.freePort();
    private Path data;
    private @Nullable Process server;

    /**
     * Where its programs are, and as whom they run.
     *
     * @param programs folder of {@code postgres}, {@code initdb}, {@code psql}
     * @param libraries what LD_LIBRARY_PATH must be; empty: as it is
     * @param owner {@code uid:gid} to run as where this process is root; empty: as this process
     */
    record Installation(Path programs, String libraries, String owner) {

        List<String> command(String program, String... arguments) {
            return command(Map.of(), program, arguments);
        }

        List<String> command(Map<String, String> environment, String program, String... arguments) {
            List<String> command = new ArrayList<>();
            if (!owner.isEmpty()) {
                String[] ids = owner.split(":", 2);
                command.addAll(List.of("setpriv", "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups"));
            }
            if (!environment.isEmpty()) {
                command.add("env");
                environment.forEach((name, value) -> command.add(name + "=" + value));
            }
            command.add(programs.resolve(program).toString());
            command.addAll(List.of(arguments));
            return command;
        }
    }

    /** Makes the cluster and starts it. */
    Postgres(Installation installation, Path out) throws Exception {
        this.installation = installation;
        this.folder = Files.createTempDirectory("uniroute-chaos-db");
        this.data = folder.resolve("data");
        this.log = out.resolve("postgres.log");
        Path passwordFile = Files.writeString(folder.resolve("password"), password + "\n");
        if (!installation.owner().isEmpty()) {
            Programs.run(List.of("chown", "-R", installation.owner(), folder.toString()), Map.of(), log);
        }
        run(
                "initdb",
                "-D",
                data.toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "-A",
                "scram-sha-256",
                "-U",
                USER,
                "--pwfile=" + passwordFile);
        start();
        sql("postgres", "create database uniroute");
    }

    int port() {
        return port;
    }

    /** What a service needs to use it through this port. */
    Map<String, String> environment(int through) {
        return Map.of(
                "UNIROUTE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + through + "/uniroute",
                "UNIROUTE_JDBC_USER",
                USER,
                "UNIROUTE_JDBC_PASSWORD",
                password);
    }

    /** Starts it, if need be after a crash. */
    void start() throws Exception {
        start(Map.of());
    }

    /** Starts it with more in its environment; what changes users before does not see that. */
    void start(Map<String, String> more) throws Exception {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        do {
            server = Programs.start(
                    installation.command(
                            more,
                            "postgres",
                            "-D",
                            data.toString(),
                            "-p",
                            "" + port,
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "max_connections=100",
                            "-c",
                            "max_wal_size=128MB"),
                    libraries(),
                    log);
            while (server.isAlive() && !answers()) {
                Thread.sleep(100);
            }
            if (System.nanoTime() > end) {
                throw new IOException("Postgres did not start; see " + log);
            }
        } while (!server.isAlive());
    }

    /** Ends all its processes at once, as a power cut would. */
    void kill() throws IOException {
        signal("KILL");
        running().onExit().join();
    }

    /** Freezes all its processes: connections are taken, nothing answers. */
    void freeze() throws IOException {
        signal("STOP");
    }

    /** Undoes {@link #freeze}. */
    void thaw() throws IOException {
        signal("CONT");
    }

    /** Ends it, breaking connections off. */
    void stop() throws IOException {
        running().destroy();
        Programs.signal("INT", running().pid());
        running().onExit().join();
    }

    /** A folder that its processes can read. */
    Path folder() {
        return folder;
    }

    /** Whether it runs. */
    boolean isAlive() {
        return running().isAlive();
    }

    /** Where its data are. */
    Path data() {
        return data;
    }

    /** Stops it, and goes on with its data in a folder that is not there yet, maybe on another disk. */
    void moveTo(Path place) throws Exception {
        stop();
        Programs.run(List.of("mv", data.toString(), place.toString()), Map.of(), log);
        data = place;
        start();
    }

    /** Whether changes are refused from now on. */
    void readOnly(boolean refuses) throws Exception {
        sql(
                "postgres",
                refuses
                        ? "alter system set default_transaction_read_only = on"
                        : "alter system reset default_transaction_read_only");
        sql("postgres", "select pg_reload_conf()");
    }

    /** Breaks off every connection but the one that does it. */
    void dropConnections() throws Exception {
        sql(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'uniroute' and pid <> pg_backend_pid()");
    }

    private void signal(String name) throws IOException {
        List<Long> pids = new ArrayList<>();
        pids.add(running().pid());
        try (Stream<ProcessHandle> children = running().descendants()) {
            children.map(ProcessHandle::pid).forEach(pids::add);
        }
        for (long pid : pids) {
            Programs.signal(name, pid);
        }
    }

    private Process running() {
        Process running = server;
        if (running == null) {
            throw new IllegalStateException("Postgres was never started");
        }
        return running;
    }

    private boolean answers() throws Exception {
        return Programs.start(psql("postgres", "select 1"), client(), log).waitFor() == 0;
    }

    private void sql(String database, String statement) throws Exception {
        Programs.run(psql(database, statement), client(), log);
    }

    private List<String> psql(String database, String statement) {
        return installation.command(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                USER,
                "-d",
                database,
                "-X",
                "-q",
                "-A",
                "-t",
                "-c",
                statement);
    }

    /** A read-only cluster is made writable again by a session that is not. */
    private Map<String, String> client() {
        Map<String, String> environment = new HashMap<>(libraries());
        environment.put("PGPASSWORD", password);
        environment.put("PGCONNECT_TIMEOUT", "5");
        environment.put("PGOPTIONS", "-c default_transaction_read_only=off");
        return environment;
    }

    private Map<String, String> libraries() {
        return installation.libraries().isEmpty() ? Map.of() : Map.of("LD_LIBRARY_PATH", installation.libraries());
    }

    private void run(String program, String... arguments) throws Exception {
        Programs.run(installation.command(program, arguments), libraries(), log);
    }

    @Override
    public void close() throws IOException {
        thaw();
        stop();
        Programs.delete(folder);
    }
}
