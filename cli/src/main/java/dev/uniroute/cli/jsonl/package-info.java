/** Files with one message per line, as proto3 JSON, and saying which line is wrong. */
@NullMarked
package dev.uniroute.cli.jsonl;

import org.jspecify.annotations.NullMarked;
