package app.kith.platform.rest;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a list's controller the page that is asked for: after its argument's name, {@code before} or {@code after}. */
class WhereItBegins implements HandlerMethodArgumentResolver {

    private static final String AFTER = "after";
    private static final String LIMIT = "limit";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Cursor.class;
    }

    @Override
    public Cursor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var name = Objects.requireNonNull(parameter.getParameterName());
        var cursor = cursor(name, request.getParameter(name));
        return cursor.of(Listing.size(request.getParameter(LIMIT)));
    }

    private static Cursor cursor(String name, @Nullable String text) {
        try {
            var cursor = AFTER.equals(name) ? Cursor.after(text) : Cursor.before(text);
            if (cursor.place() >= 0) {
                return cursor;
            }
            throw notOurs(name);
        } catch (NotFound noNumber) {
            throw (Refused) notOurs(name).initCause(noNumber);
        }
    }

    private static Refused notOurs(String name) {
        return new Refused(name, "Send the “next” of the page before, or nothing to begin.");
    }
}
