package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Profile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a decision reads: one router version, the models with their profiles and prices, the prompts that budgets are
 * calibrated on. Immutable; a request reads one snapshot from beginning to end.
 */
public final class Snapshot {

    private static final int REMEMBERED_POOLS = 64;

    private final long version;
    private final Instant createTime;
    private final RouterVersion routerVersion;
    private final List<RoutableModel> models;
    private final Map<String, RoutableModel> byName;
    private final List<CalibrationPrompt> calibrationPrompts;
    private final int meanPromptTokens;
    /** By the names of the pool. A cache of what follows from the fields above: it changes no answer. */
    private final Map<List<String>, BudgetCalibration> calibrations = new ConcurrentHashMap<>();

    /**
     * A snapshot.
     *
     * @param version grows with every change that can change a decision
     * @param createTime when it was put together
     * @param models in any order; every profile has as many features as the prompt map
     * @param calibrationPrompts the stored representative prompts; may be empty
     * @throws IllegalArgumentException if two models share a name or a profile is of another router version
     */
    public Snapshot(
            long version,
            Instant createTime,
            RouterVersion routerVersion,
            List<RoutableModel> models,
            List<CalibrationPrompt> calibrationPrompts) {
        this.version = version;
        this.createTime = createTime;
        this.routerVersion = routerVersion;
        this.models = models.stream()
                .sorted(Comparator.comparing(RoutableModel::name))
                .toList();
        this.byName = this.models.stream()
                .collect(Collectors.toUnmodifiableMap(RoutableModel::name, Function.identity(), Snapshot::refuseTwo));
        this.calibrationPrompts = List.copyOf(calibrationPrompts);
        this.meanPromptTokens = meanTokens(calibrationPrompts);
        this.models.forEach(this::requireFeatures);
    }

    /** Grows with every change that can change a decision. */
    public long version() {
        return version;
    }

    /** When it was put together. */
    public Instant createTime() {
        return createTime;
    }

    /** The router version that decides. */
    public RouterVersion routerVersion() {
        return routerVersion;
    }

    /** All models, by name. */
    public List<RoutableModel> models() {
        return models;
    }

    /** The model of that name, if there is one. */
    public Optional<RoutableModel> model(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The prompts that budgets are calibrated on. */
    public List<CalibrationPrompt> calibrationPrompts() {
        return calibrationPrompts;
    }

    /** Mean length of the calibration prompts in tokens, rounded; 0 if there are none. */
    public int meanPromptTokens() {
        return meanPromptTokens;
    }

    /**
     * The calibration of budgets for a pool of this snapshot's models, each with a profile. The first {@value
     * #REMEMBERED_POOLS} different pools are calibrated once, on first use; past those, every time.
     *
     * @param pool at least one model, by name
     * @throws IllegalArgumentException if there are no calibration prompts
     */
    public BudgetCalibration calibration(List<RoutableModel> pool) {
        List<String> names = pool.stream().map(RoutableModel::name).toList();
        BudgetCalibration remembered = calibrations.get(names);
        if (remembered != null) {
            return remembered;
        }
        BudgetCalibration fresh = new BudgetCalibration(pool, calibrationPrompts);
        if (calibrations.size() < REMEMBERED_POOLS) {
            calibrations.put(names, fresh);
        }
        return fresh;
    }

    private void requireFeatures(RoutableModel model) {
        Profile profile = model.profile();
        if (profile != null && profile.features() != routerVersion.features()) {
            throw new IllegalArgumentException("the profile of " + model.name() + " has " + profile.features()
                    + " features, router version " + routerVersion.number() + " has " + routerVersion.features());
        }
    }

    private static int meanTokens(List<CalibrationPrompt> prompts) {
        double mean =
                prompts.stream().mapToInt(CalibrationPrompt::tokens).average().orElse(0);
        return Math.toIntExact(Math.round(mean));
    }

    private static RoutableModel refuseTwo(RoutableModel one, RoutableModel other) {
        throw new IllegalArgumentException("two models are named " + one.name() + ": " + one + ", " + other);
    }
}
