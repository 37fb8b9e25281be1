package dev.uniroute.service;

import dev.uniroute.service.snapshot.Followers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Follows the published snapshot from the start on, in every process. */
@Singleton
public class Following {
    private final Followers followers;

    Following(Followers followers) {
        this.followers = followers;
    }

    void start(@Observes StartupEvent event) {
        followers.all().forEach(follower -> follower.watcher().start());
    }
}
