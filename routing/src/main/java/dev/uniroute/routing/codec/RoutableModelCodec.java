package dev.uniroute.routing.codec;

import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Profile;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Models: where they are called, what they can do and cost, and their profile where there is one. */
final class RoutableModelCodec {

    private static final int TOOLS = 1;
    private static final int VISION = 2;
    private static final int JSON = 4;

    private RoutableModelCodec() {}

    static void write(RoutableModel model, BinaryWriter to) {
        to.text(model.name());
        to.text(model.endpoint().providerModel());
        to.text(model.endpoint().url());
        write(model.traits(), to);
        to.doubleValue(model.price().usdPerMtokInput());
        to.doubleValue(model.price().usdPerMtokOutput());
        to.doubleValue(model.price().usdPerCall());
        flag(model.active(), to);
        Profile profile = model.profile();
        flag(profile != null, to);
        if (profile != null) {
            ProfileCodec.write(profile, to);
        }
    }

    static RoutableModel read(BinaryReader from) {
        String name = from.text();
        ModelEndpoint endpoint = new ModelEndpoint(from.text(), from.text());
        ModelTraits traits = traits(from);
        Price price = new Price(from.doubleValue(), from.doubleValue(), from.doubleValue());
        boolean active = flag(from);
        return new RoutableModel(name, endpoint, traits, price, active, flag(from) ? ProfileCodec.read(from) : null);
    }

    /** Labels by name, so that equal models have equal bytes. */
    private static void write(ModelTraits traits, BinaryWriter to) {
        to.intValue(traits.labels().size());
        new TreeMap<>(traits.labels()).forEach((key, value) -> {
            to.text(key);
            to.text(value);
        });
        to.byteValue(
                traits.capabilities().stream().mapToInt(RoutableModelCodec::bit).sum());
        to.intValue(traits.contextTokens());
    }

    private static ModelTraits traits(BinaryReader from) {
        int count = from.count("labels", 2 * Integer.BYTES);
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            labels.put(from.text(), from.text());
        }
        return new ModelTraits(labels, capabilities(from.byteValue()), from.intValue());
    }

    private static int bit(Capability capability) {
        return switch (capability) {
            case TOOLS -> TOOLS;
            case VISION -> VISION;
            case JSON -> JSON;
        };
    }

    private static Set<Capability> capabilities(int bits) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        int rest = bits;
        for (Capability capability : Capability.values()) {
            if ((bits & bit(capability)) != 0) {
                capabilities.add(capability);
                rest -= bit(capability);
            }
        }
        if (rest != 0) {
            throw new RouterFormatException("capabilities " + rest + " are not known");
        }
        return capabilities;
    }

    private static void flag(boolean value, BinaryWriter to) {
        to.byteValue(value ? 1 : 0);
    }

    private static boolean flag(BinaryReader from) {
        int value = from.byteValue();
        if (value > 1) {
            throw new RouterFormatException("a flag is 0 or 1 but is " + value);
        }
        return value == 1;
    }
}
