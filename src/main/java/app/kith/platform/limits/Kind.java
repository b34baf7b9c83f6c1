package app.kith.platform.limits;

import java.util.function.Function;

/** What can be done too often, who is counted for it, and what people are told. */
public enum Kind {
    SIGN_UP(By.ADDRESS, LimitSettings::signUp, "Many people have just signed up from where you are."),
    SIGN_IN_ACCOUNT(By.NAME, LimitSettings::signInAccount, "Somebody tried to sign in very often."),
    SIGN_IN_ADDRESS(By.ADDRESS, LimitSettings::signInAddress, "Somebody tried to sign in very often."),
    PASSWORD_RESET_ACCOUNT(By.NAME, LimitSettings::passwordReset, "Somebody asked for that very often."),
    PASSWORD_RESET_ADDRESS(By.ADDRESS, LimitSettings::passwordReset, "Somebody asked for that very often."),
    POSTING(By.MEMBER, LimitSettings::posting, "You’re posting very quickly."),
    MESSAGES(By.MEMBER, LimitSettings::messages, "You’re writing very quickly."),
    READING(By.NAME, LimitSettings::reading, "This program asks very often."),
    MEDIA(By.MEMBER, LimitSettings::media, "You’re adding pictures very quickly."),
    WEBHOOKS(By.MEMBER, LimitSettings::webhooks, "You’re changing webhooks very quickly."),
    OAUTH_ADDRESS(By.ADDRESS, LimitSettings::oauthAddress, "Apps ask very often from where you are."),
    OAUTH_APP(By.NAME, LimitSettings::oauthApp, "This app asks very often from where you are.");

    /** Who is counted. */
    enum By {
        ADDRESS,
        MEMBER,
        /** What was typed, a token: whoever asks knows what to count. */
        NAME
    }

    private final By by;
    private final Function<LimitSettings, Rate> rate;
    private final String words;

    Kind(By by, Function<LimitSettings, Rate> rate, String words) {
        this.by = by;
        this.rate = rate;
        this.words = words;
    }

    By by() {
        return by;
    }

    Rate rate(LimitSettings settings) {
        return rate.apply(settings);
    }

    String words() {
        return words;
    }
}
