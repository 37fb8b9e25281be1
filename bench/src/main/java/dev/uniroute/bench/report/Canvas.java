package dev.uniroute.bench.report;

/**
 * Size of a drawing.
 *
 * @param width in its own units
 * @param height likewise
 * @param narrow whether it is for a telephone
 */
record Canvas(int width, int height, boolean narrow) {

    static final Canvas WIDE = new Canvas(960, 520, false);
    static final Canvas NARROW = new Canvas(380, 400, true);

    int left() {
        return narrow ? 40 : 56;
    }

    int right() {
        return width - (narrow ? 8 : 16);
    }

    int top() {
        return 14;
    }

    int bottom() {
        return height - 46;
    }
}
