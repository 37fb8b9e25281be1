package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.OPTIONS;
import static dev.uniroute.registry.contract.Samples.activeVersion;
import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.priced;
import static dev.uniroute.registry.contract.Samples.profile;
import static dev.uniroute.registry.contract.Samples.profiling;
import static dev.uniroute.registry.contract.Samples.registered;
import static dev.uniroute.registry.contract.Samples.spec;
import static dev.uniroute.registry.contract.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Catalog.SimilarModel;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.catalog.RegisterOutcome;
import dev.uniroute.registry.catalog.RegisterOutcome.Registered;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.catalog.UpdateOutcome;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every {@link Catalog} does. */
public abstract class CatalogContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void registersAModelWithItsRun() {
        ModelTraits traits = new ModelTraits(Map.of("tier", "gold"), Set.of(Capability.JSON, Capability.TOOLS), 8192);
        Registration registration = new Registration(with(spec("a"), traits), "", OPTIONS);

        Registered registered = registered(ports().catalog().register(registration));

        assertThat(registered.model().spec()).isEqualTo(registration.spec());
        assertThat(registered.model().state()).isEqualTo(ModelState.PROFILING);
        ProfilingRun run = Objects.requireNonNull(registered.run());
        assertThat(run.state()).isEqualTo(RunState.PENDING);
        assertThat(run.options()).isEqualTo(OPTIONS);
        assertThat(run.times().deadline()).isEqualTo(run.times().created().plus(OPTIONS.deadline()));
        assertThat(ports().catalog().find("a")).contains(registered.model());
    }

    @Test
    void registersAModelWithoutRunWhoseEvaluationsAreUploaded() {
        assertThat(registered(ports().catalog().register(new Registration(spec("a"), "", null)))
                        .run())
                .isNull();
    }

    @Test
    void repeatsARegistrationByItsRequestId() {
        Registration registration = new Registration(spec("a"), "request-1", OPTIONS);
        RegisterOutcome first = ports().catalog().register(registration);

        assertThat(ports().catalog().register(registration)).isEqualTo(first);
        assertThat(ports().catalog().all(Catalog.Filter.ALL)).hasSize(1);
    }

    @Test
    void refusesAnotherRegistrationUnderTheSameRequestId() {
        registered(ports().catalog().register(new Registration(spec("a"), "request-1", OPTIONS)));

        assertThat(ports().catalog().register(new Registration(spec("b"), "request-1", OPTIONS)))
                .isEqualTo(new RegisterOutcome.RequestIdReused("request-1", "a"));
    }

    @Test
    void refusesATakenName() {
        model(ports(), "a");

        assertThat(ports().catalog().register(new Registration(spec("a"), "", null)))
                .isEqualTo(new RegisterOutcome.NameTaken("a"));
    }

    @Test
    void registersANameOnceHoweverManyTry() {
        Registration registration = new Registration(spec("a"), "", OPTIONS);

        List<RegisterOutcome> outcomes = Together.run(8, () -> ports().catalog().register(registration));

        assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new RegisterOutcome.NameTaken("a")::equals)
                .hasSize(7);
    }

    @Test
    void givesAllWhoRepeatARequestTheSameRun() {
        Registration registration = new Registration(spec("a"), "request-1", OPTIONS);

        List<RegisterOutcome> outcomes = Together.run(8, () -> ports().catalog().register(registration));

        assertThat(outcomes).hasSize(8).containsOnly(outcomes.getFirst());
    }

    @Test
    void deletesAModelAndFreesItsName() {
        Model first = model(ports(), "a");

        assertThat(ports().catalog().delete("a")).get().extracting(Model::state).isEqualTo(ModelState.DELETED);

        assertThat(ports().catalog().find("a")).isEmpty();
        assertThat(ports().catalog().delete("a")).isEmpty();
        assertThat(model(ports(), "a").id()).isNotEqualTo(first.id());
    }

    @Test
    void cancelsTheRunsOfADeletedModel() {
        ProfilingRun run = profiling(ports(), "a");

        ports().catalog().delete("a");

        assertThat(ports().profilingRuns().find(run.id()))
                .get()
                .extracting(ProfilingRun::state)
                .isEqualTo(RunState.CANCELLED);
    }

    @Test
    void listsByNamePageByPage() {
        List.of("b", "d", "a", "c", "B").forEach(name -> model(ports(), name));

        Page<Model> first = ports().catalog().list(Catalog.Filter.ALL, new Page.Request(3, null));
        Page<Model> second = ports().catalog().list(Catalog.Filter.ALL, new Page.Request(3, first.next()));

        assertThat(first.items()).extracting(Model::name).containsExactly("B", "a", "b");
        assertThat(second.items()).extracting(Model::name).containsExactly("c", "d");
        assertThat(second.next()).isNull();
    }

    @Test
    void listsWhatTheFilterMatches() {
        model(ports(), "small-one");
        model(ports(), "Small-two");
        model(ports(), "large");
        ports().catalog().update("small-one", spec -> with(spec, labelled("team", "x")), null);
        ports().catalog().delete("large");

        assertThat(names(new Catalog.Filter(Set.of(), Map.of(), "SMALL"))).containsExactly("Small-two", "small-one");
        assertThat(names(new Catalog.Filter(Set.of(), Map.of("team", "x"), ""))).containsExactly("small-one");
        assertThat(names(new Catalog.Filter(Set.of(), Map.of("team", "y"), ""))).isEmpty();
        assertThat(names(new Catalog.Filter(Set.of(ModelState.DELETED), Map.of(), "")))
                .containsExactly("large");
    }

    @Test
    void changesPricesAndKeepsSinceWhen() {
        Model before = model(ports(), "a");
        Price dearer = new Price(1, 2, 0.5);

        Model after = updated(ports().catalog().update("a", spec -> priced(spec, dearer), null));
        Model relabelled = updated(ports().catalog().update("a", spec -> with(spec, labelled("team", "x")), null));

        assertThat(after.spec().price()).isEqualTo(dearer);
        assertThat(after.priceSince()).isAfter(before.priceSince());
        assertThat(relabelled.spec().price()).isEqualTo(dearer);
        assertThat(relabelled.priceSince()).isEqualTo(after.priceSince());
        assertThat(ports().catalog().find("a")).contains(relabelled);
    }

    @Test
    void changesStates() {
        model(ports(), "a");

        assertThat(updated(ports().catalog().update("a", spec -> spec, ModelState.Event.PAUSE))
                        .state())
                .isEqualTo(ModelState.PAUSED);
        assertThat(updated(ports().catalog().update("a", spec -> spec, ModelState.Event.ACTIVATE))
                        .state())
                .isEqualTo(ModelState.ACTIVE);
    }

    @Test
    void refusesChangesThatTheStateForbids() {
        model(ports(), "a");

        assertThat(ports().catalog().update("a", spec -> spec, ModelState.Event.ACTIVATE))
                .isEqualTo(new UpdateOutcome.Forbidden(ModelState.PROFILING, ModelState.Event.ACTIVATE));
        assertThat(ports().catalog().update("b", spec -> spec, null)).isEqualTo(new UpdateOutcome.NoSuchModel("b"));
        assertThatIllegalArgumentException().isThrownBy(() -> ports().catalog().update("a", spec -> spec("b"), null));
    }

    @Test
    void findsSimilarModelsNearestFirst() {
        long version = activeVersion(ports());
        Model mine = model(ports(), "mine");
        ports().profiles().put(mine.id(), version, profile(0.5, 0.5));
        ports().profiles().put(model(ports(), "far").id(), version, profile(1, 1));
        ports().profiles().put(model(ports(), "near").id(), version, profile(0.5, 0.75));
        ports().profiles().put(model(ports(), "gone").id(), version, profile(0.5, 0.5));
        ports().catalog().delete("gone");

        List<SimilarModel> similar = ports().catalog().similar(mine, version, 10);

        assertThat(similar).extracting(SimilarModel::name).containsExactly("near", "far");
        assertThat(similar.getFirst().distance()).isCloseTo(0.25 / Math.sqrt(2), Offset.offset(1e-7));
        assertThat(similar.getFirst().meanScore()).isEqualTo(0.375);
        assertThat(ports().catalog().similar(mine, version, 1)).hasSize(1);
    }

    private List<String> names(Catalog.Filter filter) {
        return ports().catalog().all(filter).stream().map(Model::name).toList();
    }

    private static ModelTraits labelled(String key, String value) {
        return new ModelTraits(Map.of(key, value), Set.of(), 0);
    }

    private static Model updated(UpdateOutcome outcome) {
        assertThat(outcome).isInstanceOf(UpdateOutcome.Updated.class);
        return ((UpdateOutcome.Updated) outcome).model();
    }
}
