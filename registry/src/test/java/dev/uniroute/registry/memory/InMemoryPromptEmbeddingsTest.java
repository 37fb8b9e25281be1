package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.contract.PromptEmbeddingsContract;

class InMemoryPromptEmbeddingsTest extends PromptEmbeddingsContract {

    private final Ports ports = new InMemoryRegistry(new TickingClock());

    @Override
    protected Ports ports() {
        return ports;
    }
}
