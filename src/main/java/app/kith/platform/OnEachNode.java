package app.kith.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A scheduled job that every node does for itself. What has to do with the database is done by one for all of them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnEachNode {

    /** Why it does no harm that all do it. */
    String value();
}
