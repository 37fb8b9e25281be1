package dev.uniroute.service.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DiagnosisTest {

    private static Check check(String name, Callable<List<Finding>> look) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Finding> look() throws Exception {
                return look.call();
            }
        };
    }

    @Test
    void tellsFindingsInTheOrderOfTheChecks() throws InterruptedException {
        Diagnosis diagnosis = new Diagnosis(List.of(
                check("one", () -> List.of(Finding.ok("one", "fine"), Finding.ok("half", "fine too"))),
                check("two", () -> List.of(Finding.ok("two", "fine")))));

        assertThat(diagnosis.run(Duration.ofSeconds(10)))
                .extracting(Finding::check)
                .containsExactly("one", "half", "two");
    }

    @Test
    void checksAtOnce() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Callable<List<Finding>> meets = () -> {
            both.countDown();
            return List.of(
                    both.await(10, TimeUnit.SECONDS)
                            ? Finding.ok("meeting", "both are here")
                            : Finding.failed("meeting", "alone", "run them at once"));
        };

        List<Finding> findings =
                new Diagnosis(List.of(check("one", meets), check("two", meets))).run(Duration.ofSeconds(20));

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.OK);
    }

    @Test
    void whatHangsIsAFindingAndHoldsNothingElseUp() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Diagnosis diagnosis = new Diagnosis(List.of(
                check("hanging", () -> {
                    never.await();
                    return List.of();
                }),
                check("quick", () -> List.of(Finding.ok("quick", "fine")))));

        List<Finding> findings = diagnosis.run(Duration.ofMillis(200));

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.FAILED, Severity.OK);
        assertThat(findings.getFirst().detail()).isEqualTo("no answer within 200 ms");
    }

    @Test
    void whatCannotLookIsAFinding() throws InterruptedException {
        Diagnosis diagnosis = new Diagnosis(List.of(check("broken", () -> {
            throw new IllegalStateException("no eyes");
        })));

        assertThat(diagnosis.run(Duration.ofSeconds(10)).getFirst().detail()).contains("no eyes");
    }
}
