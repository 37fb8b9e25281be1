package dev.uniroute.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptLabelsTest {

    private static final String CREATIVE = """
            {"id":"p%d","specificity":false,"domain_knowledge":false,"complexity":false,"problem_solving":false,\
            "creativity":true,"technical_accuracy":false,"real_world":false}
            """;

    @TempDir
    private Path folder;

    @Test
    void theFileSaysWhichAttributesAPromptHas() throws IOException {
        write(lines(60));

        PromptLabels labels = PromptLabels.read(folder, prompts(80));

        assertThat(labels.source()).isEqualTo(LabelSource.FILE);
        assertThat(labels.byPrompt())
                .hasSize(60)
                .containsEntry("p7", new AttributeLabels(Set.of(Attribute.CREATIVITY)));
    }

    @Test
    void withoutAFileTheRulesSayIt() throws IOException {
        PromptLabels labels = PromptLabels.read(folder, prompts(80));

        assertThat(labels.source()).isEqualTo(LabelSource.RULES);
        assertThat(Objects.requireNonNull(labels.byPrompt().get("p3")).present())
                .contains(Attribute.CREATIVITY)
                .doesNotContain(Attribute.TECHNICAL_ACCURACY);
    }

    @Test
    void otherLabelsHaveAnotherChecksum() throws IOException {
        PromptLabels rules = PromptLabels.read(folder, prompts(80));
        write(lines(60));

        assertThat(PromptLabels.read(folder, prompts(80)).checksum()).isNotEqualTo(rules.checksum());
        assertThat(PromptLabels.byRules(prompts(80)).checksum()).isEqualTo(rules.checksum());
    }

    @Test
    void aWrongFileIsRefusedWithTheLine() throws IOException {
        write(lines(60) + "{\"id\":\"p61\",\"specificity\":1}\n");
        assertThatThrownBy(() -> PromptLabels.read(folder, prompts(80)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("attributes.jsonl:61: specificity must be true or false");

        write("no JSON\n");
        assertThatThrownBy(() -> PromptLabels.read(folder, prompts(80))).hasMessageContaining(":1 is not JSON");

        write(lines(49));
        assertThatThrownBy(() -> PromptLabels.read(folder, prompts(80)))
                .hasMessageContaining("labels 49 of the prompts that take part; at least 50");
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("attributes.jsonl"), lines);
    }

    private static String lines(int n) {
        return IntStream.range(0, n).mapToObj(CREATIVE::formatted).collect(Collectors.joining());
    }

    private static List<MeasuredPrompt> prompts(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new MeasuredPrompt("p" + i, "", "Write a poem", "Write a poem about trees"))
                .toList();
    }
}
