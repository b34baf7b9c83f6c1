package app.kith.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door's method that nobody does too often, from whichever side they come. Counted outside of any transaction, for
 * the viewer who is its first argument, or for where the question comes from. It then throws {@link TooMany}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    Kind value();
}
