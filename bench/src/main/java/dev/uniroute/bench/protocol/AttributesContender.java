package dev.uniroute.bench.protocol;

import dev.uniroute.routing.training.AttributesMethod;
import dev.uniroute.routing.training.RouterMethod;

/** A method of the product on the seven attributes in place of the embedding; the heads are trained once per split. */
final class AttributesContender implements Contender {

    private final RouterMethod inner;

    AttributesContender(RouterMethod inner) {
        this.inner = inner;
    }

    @Override
    public Predictions run(Cell cell, long seed) throws InterruptedException {
        return new RouterContender(AttributesMethod.of(inner, cell.attributeLabels())).run(cell, seed);
    }
}
