/** Webhooks in the settings. Internal. */
@NullMarked
package app.kith.webhook.ui;

import org.jspecify.annotations.NullMarked;
