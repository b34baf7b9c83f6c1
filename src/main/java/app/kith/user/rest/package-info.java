/** What members decide about their accounts, for programs. Internal. */
@NullMarked
package app.kith.user.rest;

import org.jspecify.annotations.NullMarked;
