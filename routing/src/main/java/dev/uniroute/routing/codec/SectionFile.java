package dev.uniroute.routing.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A file of sections: a header that lists them with their lengths and checksums, then their contents, one after another.
 * Little-endian:
 *
 * <pre>
 * 4 bytes   "UNIS"
 * u16       format version
 * u16       number of sections
 * each      4 bytes tag, u8 1 required or 0 optional, i32 length, i32 CRC32C of its content
 * i32       CRC32C of all bytes before it
 * contents
 * </pre>
 *
 * <p>The header's checksum covers those of the contents, so sections of two files cannot be mixed.
 */
final class SectionFile {

    private static final int MAGIC = 'U' | 'N' << 8 | 'I' << 16 | 'S' << 24;
    private static final int FIXED = 8;
    private static final int ENTRY = 13;
    private static final int TAG = 4;

    /**
     * A section as it stands in a file.
     *
     * @param tag four characters
     * @param required whether a reader that does not know the tag must refuse the file
     * @param content where its content begins and ends
     */
    record Section(String tag, boolean required, BinaryReader content) {}

    private SectionFile() {}

    /** Lays out sections in their order. */
    static byte[] write(int version, Map<SectionTag, byte[]> sections) {
        BinaryWriter file = new BinaryWriter();
        file.intValue(MAGIC);
        file.shortValue(version);
        file.shortValue(sections.size());
        sections.forEach((tag, content) -> {
            file.raw(tag.bytes());
            file.byteValue(tag.required() ? 1 : 0);
            file.intValue(content.length);
            file.intValue(checksum(content, 0, content.length));
        });
        byte[] header = file.toBytes();
        file.intValue(checksum(header, 0, header.length));
        sections.values().forEach(file::raw);
        return file.toBytes();
    }

    /**
     * The sections of a file by tag, each whole and undamaged.
     *
     * @param newest the newest format version that may be read
     * @throws SnapshotFormatException if the file is foreign, cut off, damaged or of a newer format
     */
    static Map<String, Section> read(byte[] file, int newest) {
        int sections = requireHeader(file, newest);
        BinaryReader table = new BinaryReader(file, FIXED, FIXED + sections * ENTRY);
        int at = FIXED + sections * ENTRY + Integer.BYTES;
        Map<String, Section> found = new LinkedHashMap<>();
        for (int i = 0; i < sections; i++) {
            String tag = new String(table.raw(TAG), StandardCharsets.ISO_8859_1);
            boolean required = table.byteValue() != 0;
            int length = table.intValue();
            requireContent(tag, file, at, length, table.intValue());
            if (found.put(tag, new Section(tag, required, new BinaryReader(file, at, at + length))) != null) {
                throw new SnapshotFormatException("section " + tag + " is there twice");
            }
            at += length;
        }
        if (at != file.length) {
            throw new SnapshotFormatException((file.length - at) + " bytes follow the last section");
        }
        return found;
    }

    /** The number of sections that an undamaged header announces. */
    private static int requireHeader(byte[] file, int newest) {
        BinaryReader header = new BinaryReader(file, 0, file.length);
        if (file.length < FIXED + Integer.BYTES || header.intValue() != MAGIC) {
            throw new SnapshotFormatException(
                    "these " + file.length + " bytes are no snapshot: they do not start with UNIS");
        }
        int version = header.shortValue();
        int sections = header.shortValue();
        int end = FIXED + sections * ENTRY;
        if (end + Integer.BYTES > file.length) {
            throw new SnapshotFormatException(
                    "the header announces " + sections + " sections, which do not fit into " + file.length + " bytes");
        }
        if (new BinaryReader(file, end, file.length).intValue() != checksum(file, 0, end)) {
            throw new SnapshotFormatException("the header is damaged: its checksum does not match");
        }
        requireReadable(version, newest);
        return sections;
    }

    private static void requireReadable(int version, int newest) {
        if (version < 1 || version > newest) {
            throw new SnapshotFormatException("the snapshot has format " + version + ", this build reads 1 to " + newest
                    + (version > newest ? ": use a newer build" : ""));
        }
    }

    private static void requireContent(String tag, byte[] file, int at, int length, int checksum) {
        if (length < 0 || length > file.length - at) {
            throw new SnapshotFormatException(
                    "section " + tag + " should have " + length + " bytes, " + (file.length - at) + " are left");
        }
        if (checksum(file, at, length) != checksum) {
            throw new SnapshotFormatException("section " + tag + " is damaged: its checksum does not match");
        }
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /** The tags of required sections that are not among these. */
    static List<String> unknownRequired(Map<String, Section> sections, List<String> known) {
        List<String> unknown = new ArrayList<>();
        for (Section section : sections.values()) {
            if (section.required() && !known.contains(section.tag())) {
                unknown.add(section.tag());
            }
        }
        return unknown;
    }
}
