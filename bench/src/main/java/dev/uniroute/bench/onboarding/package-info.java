/** Onboards recorded LLMs and compares what comes out with what must. */
@NullMarked
package dev.uniroute.bench.onboarding;

import org.jspecify.annotations.NullMarked;
