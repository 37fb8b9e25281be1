package dev.uniroute.cli.demo;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.ProfilingRun;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Routes again whenever a profiling run has news, and notes how decisions move. */
final class Observer implements Consumer<ProfilingRun> {

    private final String model;
    private final Supplier<Decisions> deciding;
    private final Consumer<String> notes;
    private Decisions last;

    /**
     * @param model that is being evaluated
     * @param last the decisions before it was registered
     */
    Observer(String model, Supplier<Decisions> deciding, Consumer<String> notes, Decisions last) {
        this.model = model;
        this.deciding = deciding;
        this.notes = notes;
        this.last = last;
    }

    @Override
    public void accept(ProfilingRun run) {
        Decisions now = deciding.get();
        ProfileState state = now.profileOf(model);
        if (state != last.profileOf(model)) {
            notes.accept("%4d evaluations  its profile is %s".formatted(run.getPromptsDone(), EnumNames.of(state)));
        }
        now.movesSince(last).forEach(move -> notes.accept("%4d evaluations  %s".formatted(run.getPromptsDone(), move)));
        last = now;
    }
}
