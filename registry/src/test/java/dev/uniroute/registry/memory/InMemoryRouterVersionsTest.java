package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.contract.RouterVersionsContract;

class InMemoryRouterVersionsTest extends RouterVersionsContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
