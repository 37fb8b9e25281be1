package dev.uniroute.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.EndRolloutResponse;
import dev.uniroute.v1.GetRolloutRequest;
import dev.uniroute.v1.GetRolloutResponse;
import dev.uniroute.v1.Rollout;
import dev.uniroute.v1.RolloutEnd;
import dev.uniroute.v1.RolloutMode;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.SetRolloutResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RolloutCommandTest {
    private static final Rollout CANARY = Rollout.newBuilder()
            .setId(3)
            .setRouterVersion(7)
            .setMode(RolloutMode.ROLLOUT_MODE_CANARY)
            .setShare(0.05)
            .setBeginTime(Timestamps.fromMillis(0))
            .build();

    @RegisterExtension
    final Client client = new Client();

    @Test
    void triesARouterVersionOut() {
        client.service()
                .answers(
                        SetRolloutRequest.class,
                        SetRolloutResponse.newBuilder().setRollout(CANARY).build());

        Client.Result result = client.run("rollout", "set", "--router-version", "7", "--canary", "0.05");

        Rollout asked = client.service().request(SetRolloutRequest.class).getRollout();
        assertThat(asked.getRouterVersion()).isEqualTo(7);
        assertThat(asked.getMode()).isEqualTo(RolloutMode.ROLLOUT_MODE_CANARY);
        assertThat(asked.getShare()).isEqualTo(0.05);
        assertThat(result.out())
                .startsWith("rollout 3 since 1970-01-01T00:00:00Z: router version 7 makes 5")
                .contains("of the decisions");
    }

    @Test
    void wantsExactlyOneSubjectAndOneShare() {
        assertThat(client.run("rollout", "set", "--model", "a", "--router-version", "7", "--canary", "0.1")
                        .exitCode())
                .isEqualTo(2);
        assertThat(client.run("rollout", "set", "--model", "a").exitCode()).isEqualTo(2);
    }

    @Test
    void showsWhatIsTriedOut() {
        client.service()
                .answers(
                        GetRolloutRequest.class, GetRolloutResponse.newBuilder().build());

        assertThat(client.run("rollout", "show").out()).isEqualTo("nothing is tried out\n");
    }

    @Test
    void takesItBack() {
        client.service()
                .answers(
                        EndRolloutRequest.class,
                        EndRolloutResponse.newBuilder().setRollout(CANARY).build());

        Client.Result result = client.run("rollout", "rollback");

        assertThat(client.service().request(EndRolloutRequest.class).getEnd())
                .isEqualTo(RolloutEnd.ROLLOUT_END_ROLL_BACK);
        assertThat(result.out()).startsWith("taken back: rollout 3");
    }

    @Test
    void promotesIt() {
        client.service().answers(EndRolloutRequest.class, EndRolloutResponse.getDefaultInstance());

        Client.Result result = client.run("rollout", "promote");

        assertThat(client.service().request(EndRolloutRequest.class).getEnd())
                .isEqualTo(RolloutEnd.ROLLOUT_END_PROMOTE);
        assertThat(result.out()).isEqualTo("nothing was tried out\n");
    }
}
