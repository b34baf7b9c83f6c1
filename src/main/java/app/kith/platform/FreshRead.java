package app.kith.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is true now, from the primary database: who may sign in, who may do what. What was taken from somebody a
 * moment ago must not be theirs still because a replica has not heard. While there is no primary, a replica answers.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Transactional(readOnly = true)
public @interface FreshRead {}
