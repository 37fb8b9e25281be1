package dev.uniroute.registry.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.registry.fake.ControlPlane;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradedTableTest {
    private static final NavigableSet<String> USABLE = new TreeSet<>(List.of("p0", "p1", "p2", "p3", "p4", "p5"));

    private final ControlPlane plane = new ControlPlane();
    private final GradedTable.Builder builder = new GradedTable.Builder(USABLE);

    @Test
    void takesThePromptsOnWhichAllModelsAreGraded() {
        add("b", "p0", "p1", "p2", "p3");
        add("a", "p1", "p2", "p3", "p4");

        GradedTable table = builder.largest();

        assertThat(table.models()).extracting(it -> it.model().name()).containsExactly("a", "b");
        assertThat(table.prompts()).containsExactly("p1", "p2", "p3");
        assertThat(table.leftOut()).isEmpty();
    }

    @Test
    void leavesAModelOutThatWouldMakeItSmaller() {
        add("whole", "p0", "p1", "p2", "p3", "p4", "p5");
        add("nearly whole", "p0", "p1", "p2", "p3", "p4");
        add("new", "p0", "p1");
        add("never graded");

        GradedTable table = builder.largest();

        assertThat(table.models()).extracting(it -> it.model().name()).containsExactly("nearly whole", "whole");
        assertThat(table.prompts()).hasSize(5);
        assertThat(table.leftOut()).containsExactly("never graded", "new");
    }

    @Test
    void takesTwoModelsEvenIfOneWouldMakeALargerTable() {
        add("whole", "p0", "p1", "p2", "p3", "p4", "p5");
        add("new", "p0", "p1");

        assertThat(builder.largest().prompts()).containsExactly("p0", "p1");
    }

    @Test
    void ignoresPromptsThatTheVersionsCannotBeJudgedOn() {
        add("a", "p0", "imported later");
        add("b", "p0", "imported later");

        assertThat(builder.largest().prompts()).containsExactly("p0");
    }

    @Test
    void isEmptyWithoutModels() {
        assertThat(builder.largest().models()).isEmpty();
        assertThat(builder.largest().prompts()).isEmpty();
    }

    @Test
    void drawsAtMostSoManyPromptsInTheirOrder() {
        String[] all = USABLE.toArray(String[]::new);
        add("a", all);
        add("b", all);
        GradedTable table = builder.largest();

        GradedTable drawn = table.sample(3, new SplittableRandom(1));

        assertThat(drawn.prompts()).hasSize(3).isSorted().isSubsetOf(table.prompts());
        assertThat(table.sample(6, new SplittableRandom(1))).isEqualTo(table);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed ->
                                table.sample(3, new SplittableRandom(seed)).prompts())
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    private void add(String name, String... prompts) {
        plane.upload(name, 1);
        builder.add(
                plane.model(name),
                Arrays.stream(prompts)
                        .map(prompt -> new Grade(prompt, 1, 0, 0, 0))
                        .toList());
    }
}
