/** What the contract promises about requests: each check names every field that breaks it. */
@NullMarked
package dev.uniroute.service.grpc.check;

import org.jspecify.annotations.NullMarked;
