package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.contract.VotesContract;

class InMemoryVotesTest extends VotesContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
