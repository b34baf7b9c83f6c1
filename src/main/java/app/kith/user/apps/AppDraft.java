package app.kith.user.apps;

import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import app.kith.user.Scope;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member says of an app. */
public record AppDraft(String name, List<String> redirects, Set<Scope> scopes) {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_REDIRECTS = 10;

    static final int LONGEST_REDIRECT = 300;

    private static final String WRONG = "“%s” doesn’t do. An address begins with https://, with http://127.0.0.1 on the"
            + " member’s own machine, or with a scheme like org.example.app:/ and has no #.";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    public AppDraft {
        name = name.strip();
        redirects = redirects.stream()
                .map(String::strip)
                .filter(redirect -> !redirect.isEmpty())
                .distinct()
                .toList();
        scopes = Set.copyOf(scopes);
    }

    /** @throws Refused that says of each field what is wrong with it */
    AppDraft checked() {
        var faults = new ArrayList<Fault>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", "Give your app a name of at most %d characters.".formatted(LONGEST_NAME)));
        }
        if (redirects.isEmpty() || redirects.size() > MOST_REDIRECTS) {
            faults.add(new Fault("redirects", "Give one to %d addresses, each on a line.".formatted(MOST_REDIRECTS)));
        }
        redirects.stream()
                .filter(redirect -> !isFit(redirect))
                .findFirst()
                .ifPresent(redirect -> faults.add(new Fault("redirects", WRONG.formatted(redirect))));
        if (scopes.isEmpty()) {
            faults.add(new Fault("scopes", "Choose what your app may ask for."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return this;
    }

    private static boolean isFit(String redirect) {
        if (redirect.length() > LONGEST_REDIRECT) {
            return false;
        }
        try {
            return isFit(URI.create(redirect));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** A scheme of one's own has a dot, as RFC 8252 wants: no browser does anything by itself with such a one. */
    private static boolean isFit(URI redirect) {
        if (redirect.getRawFragment() != null || redirect.getRawUserInfo() != null || redirect.isOpaque()) {
            return false;
        }
        return switch (scheme(redirect)) {
            case "https" -> redirect.getHost() != null;
            case "http" -> redirect.getHost() != null && THIS_MACHINE.contains(redirect.getHost());
            case String own -> own.contains(".");
        };
    }

    private static String scheme(URI redirect) {
        @Nullable String scheme = redirect.getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
