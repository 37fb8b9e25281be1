package dev.uniroute.routing.codec;

import dev.uniroute.routing.snapshot.RouterVersion;

/** A router version: its number, its embedder's name, and the router as {@link RouterCodec} lays it out. */
final class RouterVersionCodec {

    private RouterVersionCodec() {}

    static void write(RouterVersion version, BinaryWriter to) {
        byte[] router = RouterCodec.encode(version.router());
        to.longValue(version.number());
        to.text(version.embedder());
        to.intValue(router.length);
        to.raw(router);
    }

    static RouterVersion read(BinaryReader from) {
        long number = from.longValue();
        String embedder = from.text();
        return new RouterVersion(number, embedder, RouterCodec.decode(from.part(from.intValue())));
    }
}
