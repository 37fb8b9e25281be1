/** The Quarkus application. */
@NullMarked
package dev.uniroute.service;

import org.jspecify.annotations.NullMarked;
