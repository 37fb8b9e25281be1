package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.EvaluationsContract;
import dev.uniroute.registry.contract.Ports;

class InMemoryEvaluationsTest extends EvaluationsContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
