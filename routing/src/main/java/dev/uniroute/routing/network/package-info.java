/** Small feed-forward networks: dense layers with batch normalisation and ReLU, trained by Adam, and their inference form. */
@NullMarked
package dev.uniroute.routing.network;

import org.jspecify.annotations.NullMarked;
