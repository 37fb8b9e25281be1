/**
 * The client commands, thin over gRPC. {@link dev.uniroute.cli.Main} reads the command line and runs one
 * {@link dev.uniroute.cli.Action} in a {@link dev.uniroute.cli.Session}; the packages below hold one family of commands
 * each, {@code terminal} what they draw with.
 */
@NullMarked
package dev.uniroute.cli;

import org.jspecify.annotations.NullMarked;
