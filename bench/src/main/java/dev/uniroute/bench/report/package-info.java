/** report.html: one page that needs nothing else. */
@NullMarked
package dev.uniroute.bench.report;

import org.jspecify.annotations.NullMarked;
