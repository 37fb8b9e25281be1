package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.CatalogContract;
import dev.uniroute.registry.contract.Ports;

class InMemoryCatalogTest extends CatalogContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
