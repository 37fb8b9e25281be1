package dev.uniroute.routing.codec;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A snapshot as bytes; {@code docs/snapshot-format.md} is the page of the format. It holds no prompt's text and no key.
 *
 * <p>What was written is read back equal, bit by bit. Whatever else comes in, {@link #decode} ends with a {@link
 * SnapshotFormatException} and allocates no more than a few times the input.
 *
 * <p>A file of the next format version is read too, as long as it needs nothing that this build does not know: sections
 * of unknown tags are skipped where they are optional. So a fleet can be upgraded, and downgraded, one step at a time.
 */
public final class SnapshotCodec {

    /** The format that is written. */
    public static final int VERSION = 2;

    private static final List<String> KNOWN =
            Arrays.stream(SectionTag.values()).map(SectionTag::name).toList();
    /** A model without labels and profile: its texts' lengths and fixed fields. */
    private static final int SMALLEST_MODEL = 4 * Integer.BYTES + 1 + Integer.BYTES + 3 * Double.BYTES + 2;
    /** A prompt without weights. */
    private static final int SMALLEST_PROMPT = 1 + 2 * Integer.BYTES;

    private SnapshotCodec() {}

    /** The bytes of a snapshot; the same for equal snapshots. */
    public static byte[] encode(Snapshot snapshot) {
        Map<SectionTag, byte[]> sections = new EnumMap<>(SectionTag.class);
        sections.put(SectionTag.HEAD, section(to -> head(snapshot, to)));
        sections.put(SectionTag.ROUT, section(to -> RouterVersionCodec.write(snapshot.routerVersion(), to)));
        sections.put(SectionTag.MODL, section(to -> models(snapshot.models(), to)));
        sections.put(SectionTag.CALI, section(to -> prompts(snapshot.calibrationPrompts(), to)));
        Rollout rollout = snapshot.rollout();
        if (rollout != null) {
            sections.put(SectionTag.ROLL, section(to -> RolloutCodec.write(rollout, snapshot.routerVersion(), to)));
        }
        return SectionFile.write(VERSION, sections);
    }

    /**
     * The snapshot of these bytes.
     *
     * @throws SnapshotFormatException if they are foreign, cut off, damaged, of a format that is more than one version
     *     newer, need a section that this build does not know, or describe no valid snapshot
     */
    public static Snapshot decode(byte[] bytes) {
        Map<String, SectionFile.Section> sections = SectionFile.read(bytes, VERSION + 1);
        List<String> unknown = SectionFile.unknownRequired(sections, KNOWN);
        if (!unknown.isEmpty()) {
            throw new SnapshotFormatException("the snapshot needs the sections " + unknown
                    + ", which this build does not know: use a newer build");
        }
        Head head = read(sections, SectionTag.HEAD, SnapshotCodec::head);
        RouterVersion version = read(sections, SectionTag.ROUT, RouterVersionCodec::read);
        List<RoutableModel> models = read(sections, SectionTag.MODL, SnapshotCodec::models);
        List<CalibrationPrompt> prompts = read(sections, SectionTag.CALI, SnapshotCodec::prompts);
        try {
            Snapshot snapshot = new Snapshot(head.version(), head.createTime(), version, models, prompts);
            return sections.containsKey(SectionTag.ROLL.name())
                    ? snapshot.trying(read(sections, SectionTag.ROLL, from -> RolloutCodec.read(snapshot, from)))
                    : snapshot;
        } catch (IllegalArgumentException e) {
            throw new SnapshotFormatException("the snapshot is not valid: " + e.getMessage(), e);
        }
    }

    private static byte[] section(Consumer<BinaryWriter> content) {
        BinaryWriter writer = new BinaryWriter();
        content.accept(writer);
        return writer.toBytes();
    }

    private static <T> T read(
            Map<String, SectionFile.Section> sections, SectionTag tag, Function<BinaryReader, T> content) {
        SectionFile.Section section = sections.get(tag.name());
        if (section == null) {
            throw new SnapshotFormatException("section " + tag + " is missing");
        }
        try {
            T value = content.apply(section.content());
            section.content().requireEnd();
            return value;
        } catch (IllegalArgumentException e) {
            throw new SnapshotFormatException("section " + tag + " is not valid: " + e.getMessage(), e);
        }
    }

    private record Head(long version, Instant createTime) {}

    private static void head(Snapshot snapshot, BinaryWriter to) {
        Instant time = snapshot.createTime();
        to.longValue(snapshot.version());
        to.longValue(time.getEpochSecond());
        to.intValue(time.getNano());
    }

    private static Head head(BinaryReader from) {
        long version = from.longValue();
        long second = from.longValue();
        int nano = from.intValue();
        if (second < Instant.MIN.getEpochSecond()
                || second > Instant.MAX.getEpochSecond()
                || nano < 0
                || nano > 999_999_999) {
            throw new RouterFormatException("second " + second + " and nanosecond " + nano + " are no time");
        }
        return new Head(version, Instant.ofEpochSecond(second, nano));
    }

    static void models(List<RoutableModel> models, BinaryWriter to) {
        to.intValue(models.size());
        models.forEach(model -> RoutableModelCodec.write(model, to));
    }

    static List<RoutableModel> models(BinaryReader from) {
        int count = from.count("models", SMALLEST_MODEL);
        List<RoutableModel> models = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            models.add(RoutableModelCodec.read(from));
        }
        return models;
    }

    static void prompts(List<CalibrationPrompt> prompts, BinaryWriter to) {
        to.intValue(prompts.size());
        for (CalibrationPrompt prompt : prompts) {
            to.intValue(prompt.tokens());
            FeatureWeightsCodec.write(prompt.features(), to);
        }
    }

    static List<CalibrationPrompt> prompts(BinaryReader from) {
        int count = from.count("prompts", SMALLEST_PROMPT);
        List<CalibrationPrompt> prompts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int tokens = from.intValue();
            prompts.add(new CalibrationPrompt(FeatureWeightsCodec.read(from), tokens));
        }
        return prompts;
    }
}
