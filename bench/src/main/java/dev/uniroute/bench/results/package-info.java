/** What the cells say together: means, errors, comparisons; and results.json. */
@NullMarked
package dev.uniroute.bench.results;

import org.jspecify.annotations.NullMarked;
