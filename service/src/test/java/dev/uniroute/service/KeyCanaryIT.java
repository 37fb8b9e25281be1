package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.ListEvaluationsRequest;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RunState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An API key that a model refers to is sent to its provider and can be found nowhere else. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(value = ServiceResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KeyCanaryResource.class, restrictToAnnotatedClass = true)
@Timeout(300)
class KeyCanaryIT {
    /** In the environment of the tests' process (service/pom.xml), and in files. */
    private static final String CANARY = "sk-canary-3f9a1c77";

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @ConfigProperty(name = "uniroute.snapshot.dir")
    Path snapshots;

    @TestHTTPResource("/q/metrics")
    URL metrics;

    @TestHTTPResource("/q/health")
    URL health;

    @Inject
    DataSource database;

    @Inject
    CollectedSpans spans;

    @Test
    void aKeyIsNowhereButInCalls(@TempDir Path folder) throws Exception {
        try (EverythingLogged log = new EverythingLogged();
                IndiscreetProvider provider = new IndiscreetProvider();
                Api api = new Api(port).prepared()) {
            // Given models that refer to a key, and what goes wrong with keys
            ProfilingRun byEnvironment = run(api, provider, "by-env", "good", "env:UNIROUTE_CANARY");
            ProfilingRun byFile = run(api, provider, "by-file", "good", reference(folder, "key", CANARY + "\n"));
            ProfilingRun refused = run(api, provider, "refused", "bad", reference(folder, "key", CANARY + "\n"));
            ProfilingRun broken = run(api, provider, "broken", "good", reference(folder, "broken", CANARY + "\nx"));
            Failure direct = Failure.of(() -> run(api, provider, "direct", "good", CANARY));
            Decision decided = api.eventually("What is 6 * 7?", List.of("by-env"), decision -> true);
            spans.exported("uniroute.decision.id", decided.getDecisionId());

            // When everything is read that the service leaves behind
            String database = dump();
            String disk = files(snapshots);
            String logged = log.text();
            String answers = answers(api) + refused + broken + direct;

            // Then the key was used, the failures are told, and the key is in none of it
            assertThat(byEnvironment.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            assertThat(byFile.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            assertThat(provider.keys()).isNotEmpty().containsOnly("Bearer " + CANARY);
            assertThat(refused.getReason()).contains("refused the API key in file:");
            assertThat(broken.getReason()).contains("contains white space");
            assertThat(direct.fields()).containsExactly("model.api_key_ref");
            assertThat(database).contains("env:UNIROUTE_CANARY").doesNotContain(CANARY);
            assertThat(disk).contains("by-env").doesNotContain(CANARY);
            assertThat(logged).contains("refused the API key in file:").doesNotContain(CANARY);
            assertThat(answers).contains("env:UNIROUTE_CANARY").doesNotContain(CANARY);
            assertThat(spans.text()).contains("by-env").doesNotContain(CANARY);
            assertThat(read(metrics)).contains("uniroute_decisions_total").doesNotContain(CANARY);
            assertThat(read(health)).contains("UP").doesNotContain(CANARY);
        }
    }

    private static String reference(Path folder, String name, String content) throws IOException {
        return "file:" + Files.writeString(folder.resolve(name), content);
    }

    private static ProfilingRun run(Api api, IndiscreetProvider provider, String name, String model, String key) {
        RegisterModelRequest.Builder request = Api.registration(name, model, provider.url(), 1);
        request.getModelBuilder().setApiKeyRef(key);
        return api.ended(api.register(request).getRun());
    }

    private static String answers(Api api) {
        return api.registry.listModels(ListModelsRequest.getDefaultInstance())
                + api.registry
                        .listProfilingRuns(ListProfilingRunsRequest.getDefaultInstance())
                        .toString()
                + api.registry.listEvaluations(
                        ListEvaluationsRequest.newBuilder().setModel("by-file").build());
    }

    /** Every row of every table as text. */
    private String dump() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = database.getConnection()) {
            String tables = "select table_name from information_schema.tables where table_schema = 'public'";
            for (String table : column(connection, tables)) {
                column(connection, "select t::text from \"" + table + "\" t")
                        .forEach(row -> rows.append(row).append('\n'));
            }
        }
        return rows.toString();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String files(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
