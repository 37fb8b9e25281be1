package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.contract.PromptAttributesContract;

class InMemoryPromptAttributesTest extends PromptAttributesContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
