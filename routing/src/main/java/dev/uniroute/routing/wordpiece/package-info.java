/** Texts as tokens: BERT's uncased WordPiece, in one pass over the text. */
@NullMarked
package dev.uniroute.routing.wordpiece;

import org.jspecify.annotations.NullMarked;
