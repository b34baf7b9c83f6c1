/** Conversations and messages, for programs. Internal. */
@NullMarked
package app.kith.messaging.rest;

import org.jspecify.annotations.NullMarked;
