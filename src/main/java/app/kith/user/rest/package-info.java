/** How programs sign up and sign in. Internal. */
@NullMarked
package app.kith.user.rest;

import org.jspecify.annotations.NullMarked;
