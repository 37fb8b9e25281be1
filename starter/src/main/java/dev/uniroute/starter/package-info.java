/** What a first start needs: prompts and a simulated provider. */
@NullMarked
package dev.uniroute.starter;

import org.jspecify.annotations.NullMarked;
