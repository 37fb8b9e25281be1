/**
 * Where this process may be sent by those who may only name a URL: endpoints of models come from callers, and a server
 * that calls whatever it is told to can be made to call its own network (server-side request forgery).
 */
@NullMarked
package dev.uniroute.registry.egress;

import org.jspecify.annotations.NullMarked;
