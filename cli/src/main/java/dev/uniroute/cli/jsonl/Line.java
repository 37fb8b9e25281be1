package dev.uniroute.cli.jsonl;

import com.google.protobuf.Message;

/**
 * A message and where it stood.
 *
 * @param number of the line, from 1
 */
public record Line<M extends Message>(int number, M message) {}
