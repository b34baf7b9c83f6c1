/** Webhooks over HTTP, for the member's own programs. */
@NullMarked
package app.kith.webhook.rest;

import org.jspecify.annotations.NullMarked;
