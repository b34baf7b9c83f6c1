package app.kith.messaging.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Unavailable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the browser gets when it asks: a value, or a sentence that says why there is none. Never an exception.
 *
 * @param later whether the same will do in a moment, without a person
 */
record Answer<T>(@Nullable T value, @Nullable String problem, boolean later) {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    static <T> Answer<T> of(Supplier<T> question) {
        try {
            return new Answer<>(question.get(), null, false);
        } catch (Unavailable now) {
            return new Answer<>(null, now.getMessage(), true);
        } catch (Refused refused) {
            return new Answer<>(null, refused.getMessage(), false);
        } catch (NotFound gone) {
            return new Answer<>(null, "This conversation is not there any more.", false);
        } catch (DataAccessException | TransactionException broken) {
            LOG.error("The chat can't reach its data", broken);
            return new Answer<>(null, "Kith can’t reach its data just now. Try again in a moment.", true);
        }
    }
}
