package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.contract.RolloutsContract;

class InMemoryRolloutsTest extends RolloutsContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
