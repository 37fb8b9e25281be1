/** What is known about models, and how it becomes known. */
@NullMarked
package dev.uniroute.registry;

import org.jspecify.annotations.NullMarked;
