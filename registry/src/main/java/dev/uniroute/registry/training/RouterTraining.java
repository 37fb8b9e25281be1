package dev.uniroute.registry.training;

import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunWorker;
import dev.uniroute.routing.clustering.Clustering;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Trains a router version from the stored prompts; calls no LLM.
 *
 * <ol>
 *   <li><b>claim</b> a run under a lease with a fence ({@link RunWorker});
 *   <li><b>embed</b> the prompts that have no stored embedding yet ({@link PromptEmbedding});
 *   <li><b>cluster</b> the embeddings of all prompts: the centroids are the prompt map ({@link KMeans});
 *   <li><b>publish</b>: store the version, compute every model's profile under it from stored evaluations, and activate
 *       it if that was asked for or none is active ({@link RouterActivation});
 *   <li><b>end</b> the run.
 * </ol>
 */
public final class RouterTraining {
    private static final System.Logger LOG = System.getLogger(RouterTraining.class.getName());

    /** The paper chooses K in 3..N_val/50 (appendix F); the largest of them is taken where the caller does not say. */
    private static final int PROMPTS_PER_CLUSTER = 50;

    private static final int FEWEST_CLUSTERS = 3;

    private final RunWorker worker;
    private final TrainingRuns runs;
    private final Prompts prompts;
    private final PromptEmbeddings embeddings;
    private final PromptEmbedding embedding;
    private final RouterVersions versions;
    private final RouterActivation activation;

    public RouterTraining(
            RunWorker worker,
            TrainingRuns runs,
            Prompts prompts,
            PromptEmbeddings embeddings,
            PromptEmbedding embedding,
            RouterVersions versions,
            RouterActivation activation) {
        this.worker = worker;
        this.runs = runs;
        this.prompts = prompts;
        this.embeddings = embeddings;
        this.embedding = embedding;
        this.versions = versions;
        this.activation = activation;
    }

    /** Claims one run and works it off; false if there was none. */
    public boolean runOne() {
        return worker.runOne(lease -> {
            Optional<TrainingRun> run = runs.find(lease.run());
            if (run.isPresent()) {
                train(lease, run.get());
            }
        });
    }

    private void train(Lease lease, TrainingRun run) throws InterruptedException {
        LOG.log(System.Logger.Level.INFO, "training {0}: {1}", lease.run(), run.request());
        try {
            embed(lease);
            RouterVersions.Trained trained = cluster(lease, run.request());
            if (report(lease, TrainingPhase.PUBLISHING, trained.trainingPrompts(), trained.trainingPrompts())) {
                long number = versions.store(lease.run(), trained);
                publish(run.request(), number);
                runs.end(lease, RunState.Event.SUCCEEDED, "", number);
                LOG.log(System.Logger.Level.INFO, "training {0}: router version {1}", lease.run(), number);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "training " + lease.run() + " failed", e);
            runs.end(lease, RunState.Event.FAILED, String.valueOf(e.getMessage()), null);
        }
    }

    private void embed(Lease lease) throws InterruptedException {
        int total = prompts.count(new Prompts.Filter(null, ""));
        AtomicInteger done = new AtomicInteger(
                total - embeddings.countMissing(embedding.embedder().name()));
        report(lease, TrainingPhase.EMBEDDING, done.get(), total);
        embedding.embedMissing(batch -> report(lease, TrainingPhase.EMBEDDING, done.addAndGet(batch), total));
    }

    private RouterVersions.Trained cluster(Lease lease, TrainingRun.Request request) throws InterruptedException {
        List<EmbeddedPrompt> embedded = embeddings.load(embedding.embedder().name(), false);
        report(lease, TrainingPhase.CLUSTERING, embedded.size(), embedded.size());
        Points points = Points.of(
                embedded.stream().map(prompt -> prompt.text().embedding()).toList());
        Clustering clustering = KMeans.train(points, clusters(request), request.seed());
        return new RouterVersions.Trained(
                embedding.embedder().name(),
                TrainedRouter.ofGroups(new NearestCentroid(clustering.centroids())),
                embedded.size(),
                request.seed(),
                clustering.meanSquaredDistance());
    }

    private int clusters(TrainingRun.Request request) {
        int representative = prompts.count(new Prompts.Filter(PromptKind.REPRESENTATIVE, ""));
        return request.clusters() > 0
                ? request.clusters()
                : Math.max(FEWEST_CLUSTERS, representative / PROMPTS_PER_CLUSTER);
    }

    private void publish(TrainingRun.Request request, long number) throws InterruptedException {
        if (request.activate() || versions.active().isEmpty()) {
            activation.activate(number);
        } else {
            activation.profile(versions.find(number).orElseThrow().routerVersion());
        }
    }

    /** Stores how far it is; false if the lease is lost: nothing may be published any more. */
    private boolean report(Lease lease, TrainingPhase phase, int done, int total) {
        return runs.progress(lease, new TrainingRun.Progress(phase, done, total));
    }
}
