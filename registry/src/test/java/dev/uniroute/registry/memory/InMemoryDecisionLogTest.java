package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.DecisionLogContract;
import dev.uniroute.registry.contract.Ports;

class InMemoryDecisionLogTest extends DecisionLogContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
