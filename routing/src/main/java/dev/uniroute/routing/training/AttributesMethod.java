package dev.uniroute.routing.training;

import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.promptmap.AttributeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Any method on attributes in place of embeddings (METHOD section 2b): heads are trained on the labelled prompts, all
 * prompts are read by them, and the inner method is trained on the points of [0, 1]^7 that result.
 *
 * @param inner what is trained on the attributes, for example {@link KMeansMethod}
 * @param labels by prompt id; those of prompts that are not in the training data are ignored
 * @param penalty L2 regularisation of the heads, > 0, as in {@link AttributeTraining}
 */
public record AttributesMethod(RouterMethod inner, Map<String, AttributeLabels> labels, double penalty)
        implements RouterMethod {

    public AttributesMethod {
        labels = Map.copyOf(labels);
        if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty must be finite and > 0 but is " + penalty);
        }
    }

    /** With the default penalty. */
    public static AttributesMethod of(RouterMethod inner, Map<String, AttributeLabels> labels) {
        return new AttributesMethod(inner, labels, AttributeTraining.DEFAULT_PENALTY);
    }

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        AttributeHeads heads = trainHeads(data);
        TrainingData attributes = new TrainingData(
                data.promptIds(), heads.readAll(data.embeddings()), data.representative(), data.scores());
        TrainedRouter trained = inner.train(attributes, seed);
        return new TrainedRouter(
                new AttributeMap(heads, trained.promptMap()), new AttributeEstimator(heads, trained.estimator()));
    }

    private AttributeHeads trainHeads(TrainingData data) throws InterruptedException {
        List<Embedding> labelled = new ArrayList<>();
        List<AttributeLabels> given = new ArrayList<>();
        for (int n = 0; n < data.prompts(); n++) {
            AttributeLabels prompt = labels.get(data.promptIds().get(n));
            if (prompt != null) {
                labelled.add(data.embeddings().point(n));
                given.add(prompt);
            }
        }
        if (labelled.isEmpty()) {
            throw new IllegalArgumentException("none of the " + data.prompts()
                    + " prompts has attribute labels: have a registered model label them first");
        }
        return train(new Labelled(Points.of(labelled), given, penalty));
    }

    private record Labelled(Points prompts, List<AttributeLabels> labels, double penalty) {}

    private static AttributeHeads train(Labelled labelled) throws InterruptedException {
        return Reuse.once(
                labelled, () -> AttributeTraining.train(labelled.prompts(), labelled.labels(), labelled.penalty()));
    }
}
