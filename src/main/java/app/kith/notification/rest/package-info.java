/** Notifications, for programs. Internal. */
@NullMarked
package app.kith.notification.rest;

import org.jspecify.annotations.NullMarked;
