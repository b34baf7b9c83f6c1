/** The screen of the chat: the list of conversations, and the one that is open. */
@NullMarked
package app.kith.messaging.ui;

import org.jspecify.annotations.NullMarked;
