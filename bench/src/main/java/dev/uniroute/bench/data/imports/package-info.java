/** Importers: published data sets as their authors ship them, turned into the neutral format. */
@NullMarked
package dev.uniroute.bench.data.imports;

import org.jspecify.annotations.NullMarked;
