package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.representative;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.prompt.Prompts.ImportOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Prompts} does. */
public abstract class PromptsContract {

    private static final Prompts.Filter ALL = new Prompts.Filter(null, "");

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void storesPromptsAsTheyAre() {
        List<Prompt> prompts = List.of(representative("p1"), training("p2"), representative("p3"));

        assertThat(ports().prompts().store(prompts)).isEqualTo(new ImportOutcome.Imported(1, 2, 0));

        assertThat(ids(ALL)).containsExactly("p1", "p2", "p3");
        assertThat(ports().prompts().list(ALL, new Page.Request(10, null)).items())
                .extracting(Prompts.Stored::prompt)
                .containsExactlyElementsOf(prompts);
    }

    @Test
    void keepsWhatIsThereAlready() {
        ports().prompts().store(List.of(training("p1")));

        assertThat(ports().prompts().store(List.of(training("p1"), training("p2"), training("p2"))))
                .isEqualTo(new ImportOutcome.Imported(1, 0, 2));
    }

    @Test
    void storesNothingIfOneConflicts() {
        ports().prompts().store(List.of(training("p1")));
        Prompt other = new Prompt("p1", "another text", "another text", "chat", null);

        assertThat(ports().prompts().store(List.of(training("p0"), other, training("p2"))))
                .isEqualTo(new ImportOutcome.Conflict("p1"));

        assertThat(ids(ALL)).containsExactly("p1");
    }

    @Test
    void storesNothingIfTwoOfTheListConflict() {
        Prompt other = new Prompt("p1", "another text", "another text", "chat", null);

        assertThat(ports().prompts().store(List.of(training("p1"), other))).isEqualTo(new ImportOutcome.Conflict("p1"));

        assertThat(ports().prompts().count(ALL)).isZero();
    }

    @Test
    void listsByIdPageByPage() {
        ports().prompts().store(List.of(training("b"), training("a"), training("é"), training("B")));

        Page<Prompts.Stored> first = ports().prompts().list(ALL, new Page.Request(3, null));
        Page<Prompts.Stored> second = ports().prompts().list(ALL, new Page.Request(3, first.next()));

        assertThat(first.items()).extracting(it -> it.prompt().id()).containsExactly("B", "a", "b");
        assertThat(second.items()).extracting(it -> it.prompt().id()).containsExactly("é");
        assertThat(second.next()).isNull();
    }

    @Test
    void listsAndCountsWhatTheFilterMatches() {
        ports().prompts().store(List.of(representative("p1"), training("p2"), representative("p3")));

        assertThat(ids(new Prompts.Filter(PromptKind.TRAINING, ""))).containsExactly("p2");
        assertThat(ids(new Prompts.Filter(null, "questions"))).containsExactly("p1", "p3");
        assertThat(ports().prompts().count(new Prompts.Filter(PromptKind.REPRESENTATIVE, "questions")))
                .isEqualTo(2);
        assertThat(ports().prompts().count(new Prompts.Filter(PromptKind.REPRESENTATIVE, "chat")))
                .isZero();
    }

    private List<String> ids(Prompts.Filter filter) {
        return ports().prompts().list(filter, new Page.Request(10, null)).items().stream()
                .map(stored -> stored.prompt().id())
                .toList();
    }
}
