package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision reads: one router version, the models with their profiles and prices, the prompts that budgets are
 * calibrated on. Immutable; a request reads one snapshot from beginning to end.
 */
public final class Snapshot {

    private static final int REMEMBERED = 64;

    private final long version;
    private final Instant createTime;
    private final RouterVersion routerVersion;
    private final List<RoutableModel> models;
    private final Map<String, Integer> byName;
    private final ModelColumns columns;
    private final List<CalibrationPrompt> calibrationPrompts;
    private final int meanPromptTokens;
    private final boolean constantMap;
    private final @Nullable Rollout rollout;
    /** A cache of what follows from the fields above: it changes no answer. */
    private final Map<Calibrated, BudgetCalibration> calibrations = new ConcurrentHashMap<>();
    /** Mean cost of every model over the calibration prompts; a cache as well. */
    private volatile double @Nullable [] meanCosts;

    /** What a calibration is of. */
    private record Calibrated(List<String> pool, Guard guard) {}

    /**
     * A snapshot.
     *
     * @param version grows with every change that can change a decision
     * @param createTime when it was put together
     * @param models in any order; every profile has as many features as the prompt map
     * @param calibrationPrompts the stored representative prompts; may be empty
     * @throws IllegalArgumentException if two models share a name, or a profile or a calibration prompt is of another
     *     router version
     */
    public Snapshot(
            long version,
            Instant createTime,
            RouterVersion routerVersion,
            List<RoutableModel> models,
            List<CalibrationPrompt> calibrationPrompts) {
        this(version, createTime, routerVersion, models, calibrationPrompts, null);
    }

    private Snapshot(
            long version,
            Instant createTime,
            RouterVersion routerVersion,
            List<RoutableModel> models,
            List<CalibrationPrompt> calibrationPrompts,
            @Nullable Rollout rollout) {
        this.version = version;
        this.createTime = createTime;
        this.routerVersion = routerVersion;
        this.models = models.stream()
                .sorted(Comparator.comparing(RoutableModel::name))
                .toList();
        this.byName = positions(this.models);
        this.calibrationPrompts = List.copyOf(calibrationPrompts);
        this.meanPromptTokens = meanTokens(calibrationPrompts);
        this.constantMap = routerVersion.features() == 1 && alike(calibrationPrompts);
        this.models.forEach(this::requireFeatures);
        this.calibrationPrompts.forEach(this::requireFeatures);
        this.columns = new ModelColumns(this.models, routerVersion.features());
        this.rollout = rollout;
    }

    /** The same snapshot while something is tried out. */
    public Snapshot trying(Rollout tried) {
        return new Snapshot(version, createTime, routerVersion, models, calibrationPrompts, tried);
    }

    /** What is tried out; null: nothing. */
    public @Nullable Rollout rollout() {
        return rollout;
    }

    private static Map<String, Integer> positions(List<RoutableModel> models) {
        Map<String, Integer> positions = HashMap.newHashMap(models.size());
        for (int m = 0; m < models.size(); m++) {
            Integer other = positions.put(models.get(m).name(), m);
            if (other != null) {
                throw new IllegalArgumentException("two models are named "
                        + models.get(m).name() + ": " + models.get(other) + ", " + models.get(m));
            }
        }
        return positions;
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
        return Optional.ofNullable(byName.get(name)).map(models::get);
    }

    /** Where the model of that name stands among all, by name; -1 if there is none. */
    public int position(String name) {
        return byName.getOrDefault(name, -1);
    }

    /** The same models, figure after figure. */
    public ModelColumns columns() {
        return columns;
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
     * Whether all prompts look the same to the router version: K = 1, and all calibration prompts weigh the same. Then no
     * lambda tells prompts apart, and a budget is kept by a mix of constants ({@link ParetoMix}).
     */
    public boolean constantMap() {
        return constantMap;
    }

    /**
     * The calibration of budgets for a pool of this snapshot's models, each with a profile. The first {@value #REMEMBERED}
     * different pools and guards are calibrated once, on first use; past those, every time.
     *
     * @param pool at least one model, by name
     * @throws IllegalArgumentException if there are no calibration prompts
     */
    public BudgetCalibration calibration(List<RoutableModel> pool, Guard guard) {
        Calibrated key = new Calibrated(pool.stream().map(RoutableModel::name).toList(), guard);
        BudgetCalibration remembered = calibrations.get(key);
        if (remembered != null) {
            return remembered;
        }
        BudgetCalibration fresh = new BudgetCalibration(pool, guard, calibrationPrompts);
        if (calibrations.size() < REMEMBERED) {
            calibrations.put(key, fresh);
        }
        return fresh;
    }

    /**
     * Mean cost of one call in USD of every model that has a profile, over the calibration prompts; computed once, on first
     * use. In the order of the models, not to be changed.
     *
     * @throws IllegalArgumentException if there are no calibration prompts
     */
    public double[] meanCosts() {
        double[] known = meanCosts;
        if (known == null) {
            known = columns.meanCosts(calibrationPrompts);
            meanCosts = known;
        }
        return known;
    }

    private void requireFeatures(RoutableModel model) {
        Profile profile = model.profile();
        if (profile != null && profile.features() != routerVersion.features()) {
            throw new IllegalArgumentException("the profile of " + model.name() + " has " + profile.features()
                    + " features, router version " + routerVersion.number() + " has " + routerVersion.features());
        }
    }

    private void requireFeatures(CalibrationPrompt prompt) {
        FeatureWeights weights = prompt.features();
        int last = weights.size() == 0 ? -1 : weights.feature(weights.size() - 1);
        if (last >= routerVersion.features()) {
            throw new IllegalArgumentException("a calibration prompt has feature " + last + ", router version "
                    + routerVersion.number() + " has " + routerVersion.features());
        }
    }

    private static boolean alike(List<CalibrationPrompt> prompts) {
        return prompts.stream().map(CalibrationPrompt::features).distinct().count() <= 1;
    }

    private static int meanTokens(List<CalibrationPrompt> prompts) {
        double mean =
                prompts.stream().mapToInt(CalibrationPrompt::tokens).average().orElse(0);
        return Math.toIntExact(Math.round(mean));
    }
}
