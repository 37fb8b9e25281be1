package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.answer;
import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.representative;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.UploadOutcome;
import dev.uniroute.registry.llm.TokenUsage;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Evaluations} does. */
public abstract class EvaluationsContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void storesWhatIsUploaded() {
        representative(ports(), "p1", "p2", "p3");
        UUID model = model(ports(), "a").id();
        Evaluation bare =
                new Evaluation("p1", 1, new TokenUsage(0, 0, false), BigDecimal.ZERO, BigDecimal.ZERO, null, null);

        assertThat(ports().evaluations().upload(model, List.of(answer("p3", 0.5), bare)))
                .isEqualTo(new UploadOutcome.Uploaded(2, 0, 1));

        assertThat(ports().evaluations().of(model)).containsExactly(bare, answer("p3", 0.5));
        assertThat(ports().evaluations().of(model(ports(), "b").id())).isEmpty();
    }

    @Test
    void keepsWhatIsThereAlready() {
        representative(ports(), "p1", "p2");
        UUID model = model(ports(), "a").id();
        ports().evaluations().upload(model, List.of(answer("p1", 1)));

        assertThat(ports().evaluations().upload(model, List.of(answer("p1", 0), answer("p2", 0))))
                .isEqualTo(new UploadOutcome.Uploaded(1, 1, 0));

        assertThat(ports().evaluations().of(model)).containsExactly(answer("p1", 1), answer("p2", 0));
    }

    @Test
    void tellsWhatEveryModelScoredOnSomePrompts() {
        representative(ports(), "p1", "p2", "p3");
        UUID one = model(ports(), "a").id();
        UUID other = model(ports(), "b").id();
        ports().evaluations().upload(one, List.of(answer("p1", 1), answer("p2", 0.5)));
        ports().evaluations().upload(other, List.of(answer("p2", 0), answer("p3", 1)));

        assertThat(ports().evaluations().scores(List.of("p1", "p2")))
                .containsExactlyInAnyOrder(
                        new Evaluations.PromptScore(one, "p1", 1),
                        new Evaluations.PromptScore(one, "p2", 0.5),
                        new Evaluations.PromptScore(other, "p2", 0));
        assertThat(ports().evaluations().scores(List.of())).isEmpty();
    }

    @Test
    void hasTheFiguresWithoutTheAnswers() {
        representative(ports(), "p1", "p2");
        UUID model = model(ports(), "a").id();
        ports().evaluations().upload(model, List.of(answer("p2", 0.5), answer("p1", 1)));

        assertThat(ports().evaluations().grades(model))
                .containsExactly(
                        new Evaluations.Grade("p1", 1, 120, 40, 0.0002),
                        new Evaluations.Grade("p2", 0.5, 120, 40, 0.0002));
        assertThat(ports().evaluations().grades(model(ports(), "b").id())).isEmpty();
    }

    @Test
    void listsByPromptPageByPage() {
        representative(ports(), "p1", "p2", "p3");
        UUID model = model(ports(), "a").id();
        ports().evaluations().upload(model, List.of(answer("p3", 1), answer("p1", 0), answer("p2", 0.5)));

        Page<Evaluations.Stored> first = ports().evaluations().list(model, new Page.Request(2, null));
        Page<Evaluations.Stored> second = ports().evaluations().list(model, new Page.Request(2, first.next()));

        assertThat(first.items())
                .extracting(Evaluations.Stored::evaluation)
                .containsExactly(answer("p1", 0), answer("p2", 0.5));
        assertThat(first.items()).extracting(Evaluations.Stored::task).containsOnly("questions");
        assertThat(second.items()).extracting(Evaluations.Stored::evaluation).containsExactly(answer("p3", 1));
        assertThat(second.next()).isNull();
    }

    @Test
    void storesNothingIfAPromptIsNotRepresentative() {
        representative(ports(), "p1");
        ports().prompts().store(List.of(training("p2")));
        UUID model = model(ports(), "a").id();

        assertThat(ports().evaluations().upload(model, List.of(answer("p1", 1), answer("p2", 1))))
                .isEqualTo(new UploadOutcome.NoSuchPrompt("p2"));
        assertThat(ports().evaluations().upload(model, List.of(answer("p3", 1))))
                .isEqualTo(new UploadOutcome.NoSuchPrompt("p3"));

        assertThat(ports().evaluations().of(model)).isEmpty();
    }
}
