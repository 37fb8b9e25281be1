package dev.uniroute.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    @RegisterExtension
    final Client client = new Client();

    @TempDir
    Path folder;

    @Test
    void sendsTheTokenOfTheFileAndTheTenant() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a-token\n");

        client.run("models", "show", "x", "--token-file", token.toString(), "--tenant", "shop");

        assertThat(client.service().header("authorization")).contains("Bearer a-token");
        assertThat(client.service().header("uniroute-tenant")).contains("shop");
    }

    @Test
    void takesThemFromTheEnvironment() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "another");
        String target = "127.0.0.1:" + client.service().port();

        client.runAt(
                Map.of("UNIROUTE_TARGET", target, "UNIROUTE_TOKEN_FILE", token.toString(), "UNIROUTE_TENANT", "lab"),
                "models",
                "show",
                "x");

        assertThat(client.service().header("authorization")).contains("Bearer another");
        assertThat(client.service().header("uniroute-tenant")).contains("lab");
    }

    @Test
    void sendsNothingThatIsNotGiven() {
        client.run("models", "show", "x");

        assertThat(client.service().header("authorization")).isEmpty();
        assertThat(client.service().header("uniroute-tenant")).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeRead() {
        var result = client.run("models", "show", "x", "--token-file", "/no/such/file");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("--token-file /no/such/file cannot be read");
    }

    @Test
    void aCertificateNeedsItsKeyAndAnAuthority() {
        assertThat(client.run("models", "show", "x", "--cert", "a").err()).contains("--cert and --key go together");
        assertThat(client.run("models", "show", "x", "--cert", "a", "--key", "b")
                        .err())
                .contains("--cert needs --ca");
    }
}
