package dev.uniroute.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Gives the service under test three tenants, and a folder for their snapshots. */
public final class TenantsResource extends ServiceResource {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("uniroute.tenants", "default,shop,lab");
        settings.put("uniroute.snapshot.keep-on-disk", "true");
        try {
            settings.put(
                    "uniroute.snapshot.dir",
                    Files.createTempDirectory("tenants").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
