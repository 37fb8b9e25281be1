package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What /q/metrics says, and that the alerts and the dashboard ask for nothing else. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class MetricsIT {
    private static final Pattern METRIC = Pattern.compile("\\b(uniroute|grpc|jvm)_[a-z_]+");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{.*})? ");

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @TestHTTPResource("/q/metrics")
    URL metrics;

    @Test
    void alertsAndDashboardAskForWhatThereIs() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("measured", "sim-large", provider, 2);
            api.eventually("What is 12 * 7?", List.of("measured"), decision -> true);
        }
        Set<String> there = names(SAMPLE, 1, read());

        for (String file : List.of("prometheus/alerts.yaml", "grafana/dashboard.json")) {
            Set<String> asked =
                    names(METRIC, 0, Files.readString(Path.of("../deploy").resolve(file)));
            assertThat(asked).as(file).hasSizeGreaterThan(5).isSubsetOf(there);
        }
    }

    @Test
    void countsWhatWasEvaluatedAndPaid() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            double graded = value("uniroute_evaluations_total{outcome=\"graded\"}");
            double spend = value("uniroute_evaluation_spend_usd_total");
            double leftAlone = value("uniroute_endpoints_left_alone"); // other tests' providers

            api.onboard("counted", "sim-large", provider, 2);

            assertThat(value("uniroute_evaluations_total{outcome=\"graded\"}") - graded)
                    .isEqualTo(api.evaluations("counted").size());
            assertThat(value("uniroute_evaluation_spend_usd_total")).isGreaterThan(spend);
            assertThat(value("uniroute_endpoints_left_alone")).isLessThanOrEqualTo(leftAlone);
        }
    }

    private double value(String sample) throws IOException {
        return read().lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(group));
        }
        return names;
    }

    private String read() throws IOException {
        try (InputStream in = metrics.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
