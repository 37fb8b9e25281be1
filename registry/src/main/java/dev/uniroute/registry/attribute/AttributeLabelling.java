package dev.uniroute.registry.attribute;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.attribute.LabellingOutcome.Failed;
import dev.uniroute.registry.attribute.LabellingOutcome.Finished;
import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.run.CallSlots;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has a registered model label stored prompts with their attributes.
 *
 * <ol>
 *   <li><b>sample</b> the prompts: training prompts first, then representative ones, each kind in an order that the seed
 *       and the ids decide, so that a larger sample contains the smaller one and an import changes little;
 *   <li><b>leave out</b> those that the model has labelled before: nothing is paid twice, and what was interrupted goes
 *       on where it stopped;
 *   <li><b>ask</b> for each of the others ({@link AttributeLabeller}), several at once. A call that fails is tried again; a
 *       prompt that gets no labels is left out, never guessed;
 *   <li><b>store</b> each as it arrives, and stop at the spend cap or where the model cannot label ({@link
 *       LabellingLedger}).
 * </ol>
 */
public final class AttributeLabelling {

    private final Catalog catalog;
    private final Prompts prompts;
    private final PromptAttributes attributes;
    private final ResilientCaller caller;
    private final RateLimiters limiters;
    private final Clock clock;

    public AttributeLabelling(
            Catalog catalog,
            Prompts prompts,
            PromptAttributes attributes,
            ResilientCaller caller,
            RateLimiters limiters,
            Clock clock) {
        this.catalog = catalog;
        this.prompts = prompts;
        this.attributes = attributes;
        this.caller = caller;
        this.limiters = limiters;
        this.clock = clock;
    }

    /**
     * Labels what the model has not labelled yet, and returns all that it has.
     *
     * @param modelName name of a registered model
     * @throws InterruptedException if the thread is interrupted; what was labelled is stored
     */
    public LabellingOutcome label(String modelName, LabellingOptions options, LabellingProgress progress)
            throws InterruptedException {
        Optional<Model> model = catalog.find(modelName);
        Optional<LlmEndpoint> endpoint = model.flatMap(it -> it.spec().llmEndpoint());
        if (model.isEmpty() || endpoint.isEmpty()) {
            return new Failed("The model %s is not registered with an endpoint. Register it.".formatted(modelName));
        }
        return label(model.get(), endpoint.get(), options, progress);
    }

    private LabellingOutcome label(
            Model model, LlmEndpoint endpoint, LabellingOptions options, LabellingProgress progress)
            throws InterruptedException {
        List<Labelled> known = attributes.of(model.id());
        Set<String> knownIds = known.stream().map(Labelled::promptId).collect(Collectors.toSet());
        List<Prompt> sample = sample(options);
        List<Prompt> open =
                sample.stream().filter(it -> !knownIds.contains(it.id())).toList();
        LabellingLedger ledger = new LabellingLedger(
                attributes,
                model.id(),
                options,
                progress,
                known.stream().map(Labelled::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add),
                sample.size() - open.size(),
                sample.size());
        ask(open, labeller(model, endpoint, options), ledger, options.maxConcurrency());
        ledger.throwIfNotStored();
        return ledger.endReason()
                .<LabellingOutcome>map(
                        reason -> new Failed("The model %s cannot label prompts: %s".formatted(model.name(), reason)))
                .orElseGet(() -> finished(model, ledger));
    }

    private AttributeLabeller labeller(Model model, LlmEndpoint endpoint, LabellingOptions options) {
        return new AttributeLabeller(
                caller, clock, endpoint, limiters.of(model.name()), model.spec().price(), options.patience());
    }

    private static void ask(List<Prompt> open, AttributeLabeller labeller, LabellingLedger ledger, int atOnce)
            throws InterruptedException {
        try (CallSlots slots = new CallSlots(atOnce)) {
            for (Prompt prompt : open) {
                slots.awaitFree();
                if (ledger.mustStop()) {
                    break;
                }
                slots.run(() -> ledger.record(labeller.label(prompt)));
            }
            slots.awaitAll();
        }
    }

    private Finished finished(Model model, LabellingLedger ledger) {
        return new Finished(
                attributes.of(model.id()).stream().collect(Collectors.toMap(Labelled::promptId, Labelled::labels)),
                ledger.failed(),
                ledger.cost(),
                ledger.capReached() && !ledger.isComplete());
    }

    private List<Prompt> sample(LabellingOptions options) {
        Comparator<Prompt> order = Comparator.comparingLong((Prompt prompt) -> rank(options.seed(), prompt.id()))
                .thenComparing(Prompt::id);
        return Stream.of(PromptKind.TRAINING, PromptKind.REPRESENTATIVE)
                .flatMap(kind -> stored(kind).sorted(order))
                .limit(options.maxPrompts())
                .toList();
    }

    private Stream<Prompt> stored(PromptKind kind) {
        return Page.all(page -> prompts.list(new Prompts.Filter(kind, ""), page)).stream()
                .map(Prompts.Stored::prompt);
    }

    private static long rank(long seed, String id) {
        return new SplittableRandom(seed + id.hashCode() * 0x9e3779b97f4a7c15L).nextLong();
    }
}
