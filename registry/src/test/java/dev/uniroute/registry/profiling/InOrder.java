package dev.uniroute.registry.profiling;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.prompt.Prompt;
import java.util.List;
import java.util.stream.IntStream;

/** The control plane's first n prompts in the order in which they are evaluated one by one. */
final class InOrder {
    private InOrder() {}

    /** Their texts. */
    static List<String> texts(int n) {
        return prompts(n).stream().map(Prompt::text).toList();
    }

    /** Their ids. */
    static List<String> ids(int n) {
        return prompts(n).stream().map(Prompt::id).toList();
    }

    private static List<Prompt> prompts(int n) {
        return EvaluationOrder.of(
                IntStream.range(0, n).mapToObj(ControlPlane::prompt).toList());
    }
}
