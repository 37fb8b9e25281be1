package dev.uniroute.bench.protocol;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.network.MlpTraining;
import dev.uniroute.routing.network.Network;
import dev.uniroute.routing.network.SigmoidLoss;
import dev.uniroute.routing.training.Reuse;
import dev.uniroute.routing.training.ScoreTable;
import java.util.stream.IntStream;

/**
 * The ceiling (METHOD section 3): the MLP of LearnedMap with one output per unseen LLM, trained on what no router has, their
 * scores on all training and validation prompts: {@code gamma(x, h_u) = 1 - sigmoid(network(x)_u)}, by log loss.
 */
final class ClairvoyantMlp implements Contender {

    @Override
    public Predictions run(Cell cell, long seed) throws InterruptedException {
        return Reuse.once(ClairvoyantMlp.class, () -> predict(cell, seed)); // the same at every N_val
    }

    private static Predictions predict(Cell cell, long seed) throws InterruptedException {
        ScoreTable scores = cell.clairvoyance();
        double[][] targets = IntStream.range(0, scores.models())
                .mapToObj(u -> IntStream.range(0, scores.prompts())
                        .mapToDouble(n -> scores.score(u, n))
                        .toArray())
                .toArray(double[][]::new);
        Network network = MlpTraining.ofThePaper()
                .train(cell.training().embeddings(), scores.models(), new SigmoidLoss(targets), seed);
        return Predictions.of(DeferralSweep.curve(losses(network, cell.testEmbeddings()), cell.costs(), cell.test()));
    }

    private static double[][] losses(Network network, Points prompts) {
        double[][] losses = new double[network.outputs()][prompts.size()];
        for (int n = 0; n < prompts.size(); n++) {
            float[] logits = network.apply(prompts.point(n).toArray());
            for (int u = 0; u < losses.length; u++) {
                losses[u][n] = 1 - SigmoidLoss.sigmoid(logits[u]);
            }
        }
        return losses;
    }
}
