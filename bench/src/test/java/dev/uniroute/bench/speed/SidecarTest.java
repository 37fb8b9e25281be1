package dev.uniroute.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SidecarTest {

    @Test
    void measuresWithTheOptionsThatAreShipped() throws IOException {
        assertThat(Files.readAllLines(Path.of("../deploy/sidecar.env")))
                .contains("JDK_JAVA_OPTIONS=" + String.join(" ", Sidecar.SMALL));
        assertThat(Path.of("../deploy/kubernetes/sidecar.yaml"))
                .content()
                .contains("{name: JDK_JAVA_OPTIONS, value: " + String.join(" ", Sidecar.SMALL) + "}");
    }
}
