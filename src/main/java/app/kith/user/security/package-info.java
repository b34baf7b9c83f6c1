/** Who gets in, by which proof, and what the browser is told to refuse. Inside the user module; nobody's door. */
@NullMarked
package app.kith.user.security;

import org.jspecify.annotations.NullMarked;
