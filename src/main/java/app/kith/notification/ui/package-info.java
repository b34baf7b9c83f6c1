/** The screen of notifications. */
@NullMarked
package app.kith.notification.ui;

import org.jspecify.annotations.NullMarked;
