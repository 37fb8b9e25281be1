package dev.uniroute.registry.attribute;

import dev.uniroute.routing.attribute.AttributeLabels;
import java.math.BigDecimal;
import java.util.Map;

/** What came of labelling. What was labelled is stored in any case. */
public sealed interface LabellingOutcome {

    /**
     * All prompts of the sample were tried, or the cap was reached.
     *
     * @param labels all that the model has ever labelled, by prompt id; may be empty
     * @param failed prompts of the sample that stayed without labels although they were tried now
     * @param costUsd what this model's labels have cost so far, calls in vain just now included
     * @param capReached whether prompts were left out because of the spend cap
     */
    record Finished(Map<String, AttributeLabels> labels, int failed, BigDecimal costUsd, boolean capReached)
            implements LabellingOutcome {
        public Finished {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * The model cannot label: it is not registered with an endpoint, its endpoint fails for good, or it does not reply with
     * labels.
     *
     * @param reason what is wrong and what a person must do
     */
    record Failed(String reason) implements LabellingOutcome {}
}
