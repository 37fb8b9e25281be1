package dev.uniroute.registry.training;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunWorker;
import dev.uniroute.registry.training.TrainingSource.Source;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.training.RouterMethod;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Trains a router version from the stored prompts and evaluations; calls no LLM but one that is to label prompts.
 *
 * <ol>
 *   <li><b>claim</b> a run under a lease with a fence ({@link RunWorker});
 *   <li><b>label</b> a sample of the prompts, for a method on attributes ({@link RouterMethods});
 *   <li><b>distil</b> the embedder, where one is made for these prompts ({@link Embedders#forTraining});
 *   <li><b>embed</b> the prompts that have no stored embedding yet ({@link PromptEmbedding});
 *   <li><b>train</b> the method on the embeddings of all prompts and the scores of all models ({@link TrainingSource},
 *       {@link RouterMethod});
 *   <li><b>publish</b>: store the version, compute every model's profile under it from stored evaluations, and activate
 *       it if that was asked for or none is active ({@link RouterActivation});
 *   <li><b>end</b> the run.
 * </ol>
 */
public final class RouterTraining {
    private static final System.Logger LOG = System.getLogger(RouterTraining.class.getName());

    /** A profile is a vector of as many dimensions, and the database's have at most so many. */
    private static final int MOST_FEATURES = 16_000;

    private static final Prompts.Filter ALL = new Prompts.Filter(null, "");

    private final RunWorker worker;
    private final TrainingRuns runs;
    private final Embedding embedding;
    private final RouterMethods methods;
    private final TrainingSource source;
    private final RouterVersions versions;
    private final RouterActivation activation;

    /**
     * How prompts become embeddings.
     *
     * @param prompts the stored prompts
     * @param embeddings their stored embeddings
     * @param missing embeds those that have none
     * @param embedders gives the embedder
     */
    public record Embedding(
            Prompts prompts, PromptEmbeddings embeddings, PromptEmbedding missing, Embedders embedders) {
        private int total() {
            return prompts.count(ALL);
        }

        private List<String> texts() {
            return Page.all(page -> prompts.list(ALL, page)).stream()
                    .map(stored -> stored.prompt().text())
                    .toList();
        }
    }

    public RouterTraining(
            RunWorker worker,
            TrainingRuns runs,
            RouterMethods methods,
            Embedding embedding,
            TrainingSource source,
            RouterVersions versions,
            RouterActivation activation) {
        this.worker = worker;
        this.runs = runs;
        this.methods = methods;
        this.embedding = embedding;
        this.source = source;
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
            RouterMethod method = prepare(lease, run.request());
            Embedder embedder = embedding
                    .embedders()
                    .forTraining(
                            embedding::texts, (done, total) -> report(lease, TrainingPhase.DISTILLING, done, total));
            embed(lease, embedder);
            RouterVersions.Trained trained = train(lease, run.request(), method, embedder);
            int prompts = trained.material().prompts();
            if (report(lease, TrainingPhase.PUBLISHING, prompts, prompts)) {
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

    private RouterMethod prepare(Lease lease, TrainingRun.Request request) throws InterruptedException {
        return methods.of(
                request.method(), request.seed(), (done, total) -> report(lease, TrainingPhase.LABELLING, done, total));
    }

    private void embed(Lease lease, Embedder embedder) throws InterruptedException {
        int total = embedding.total();
        AtomicInteger done = new AtomicInteger(total - embedding.embeddings().countMissing(embedder.name()));
        report(lease, TrainingPhase.EMBEDDING, done.get(), total);
        embedding
                .missing()
                .embedMissing(embedder, batch -> report(lease, TrainingPhase.EMBEDDING, done.addAndGet(batch), total));
    }

    private RouterVersions.Trained train(
            Lease lease, TrainingRun.Request request, RouterMethod method, Embedder embedder)
            throws InterruptedException {
        Source from = source.load(embedder.name());
        report(lease, TrainingPhase.TRAINING, from.data().prompts(), from.data().prompts());
        TrainedRouter router = method.train(from.data(), request.seed());
        if (router.features() > MOST_FEATURES) {
            throw new IllegalArgumentException("a router version holds at most %,d features, this one would have %,d"
                    .formatted(MOST_FEATURES, router.features()));
        }
        return new RouterVersions.Trained(
                request.method().asTrained(router),
                embedder.name(),
                from.material(request.method().learnsFromEvaluations()),
                request.seed(),
                embedder instanceof StaticEmbedder made ? router.with(made) : router);
    }

    private void publish(TrainingRun.Request request, long number) throws InterruptedException {
        if (request.activate() || versions.active().isEmpty()) {
            activation.activate(number);
        } else {
            activation.profile(versions.load(number).orElseThrow());
        }
    }

    /** Stores how far it is; false if the lease is lost: nothing may be published any more. */
    private boolean report(Lease lease, TrainingPhase phase, int done, int total) {
        return runs.progress(lease, new TrainingRun.Progress(phase, done, total));
    }
}
