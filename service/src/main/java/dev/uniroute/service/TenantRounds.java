package dev.uniroute.service;

import dev.uniroute.service.snapshot.Follower;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Looks for work in turn at each tenant whose database answers, beginning with another one each time, so that who has much does
 * not keep the others waiting.
 */
final class TenantRounds implements BooleanSupplier {
    private final List<Follower> followers;
    private final BooleanSupplier work;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param work does one piece of work for the tenant that the thread works for; false if there is none */
    TenantRounds(List<Follower> followers, BooleanSupplier work) {
        this.followers = followers;
        this.work = work;
    }

    /** Does one piece of work; false if there is none at all. */
    @Override
    public boolean getAsBoolean() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < followers.size(); i++) {
            Follower follower = followers.get(Math.floorMod(first + i, followers.size()));
            if (follower.contact().outage().isEmpty() && follower.tenant().call(work::getAsBoolean)) {
                return true;
            }
        }
        return false;
    }
}
