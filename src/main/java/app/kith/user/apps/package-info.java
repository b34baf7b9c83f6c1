/** Programs that members made for others, and that anybody can let in. Inside the user module. */
@NullMarked
package app.kith.user.apps;

import org.jspecify.annotations.NullMarked;
