package dev.uniroute.service.grpc.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An enumeration of the API and the domain's, word by word: {@code MODEL_STATE_ACTIVE} is {@code ACTIVE}. The words are
 * compared when the class is loaded, so that a word that is missing on either side shows at once.
 *
 * @param <D> the domain's
 * @param <P> the API's
 */
public final class Words<D extends Enum<D>, P extends Enum<P>> {
    private static final String NOTHING = "UNSPECIFIED";
    private static final String UNKNOWN = "UNRECOGNIZED";

    private final Map<D, P> toProto;
    private final Map<P, D> toDomain;

    private Words(Class<D> domain, Class<P> proto) {
        this.toProto = new EnumMap<>(domain);
        this.toDomain = new EnumMap<>(proto);
    }

    /**
     * The words of two enumerations.
     *
     * @param prefix what the API's words begin with, for example {@code MODEL_STATE_}
     * @throws IllegalStateException if they are not the same words
     */
    static <D extends Enum<D>, P extends Enum<P>> Words<D, P> of(Class<D> domain, Class<P> proto, String prefix) {
        Words<D, P> words = new Words<>(domain, proto);
        for (D word : domain.getEnumConstants()) {
            P same = Arrays.stream(proto.getEnumConstants())
                    .filter(p -> p.name().equals(prefix + word.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(proto + " lacks " + prefix + word));
            words.toProto.put(word, same);
            words.toDomain.put(same, word);
        }
        for (P word : proto.getEnumConstants()) {
            boolean extra = word.name().equals(prefix + NOTHING) || word.name().equals(UNKNOWN);
            if (!extra && !words.toDomain.containsKey(word)) {
                throw new IllegalStateException(domain + " lacks " + word);
            }
        }
        return words;
    }

    /** The API's word. */
    public P toProto(D word) {
        return Optional.ofNullable(toProto.get(word)).orElseThrow();
    }

    /** The domain's word; empty for UNSPECIFIED, and for a word that this version does not know. */
    public Optional<D> toDomain(P word) {
        return Optional.ofNullable(toDomain.get(word));
    }

    /** The domain's words, without those that it does not know. */
    public List<D> toDomain(Collection<P> words) {
        return words.stream().map(this::toDomain).flatMap(Optional::stream).toList();
    }
}
