package app.kith.user.apps;

import app.kith.platform.Ids;

/** Names an app. Programs call it their client id. */
public record AppId(long value) {

    /** @throws app.kith.platform.NotFound when it is none */
    public static AppId of(String text) {
        return new AppId(Ids.parse(text));
    }

    public String text() {
        return Long.toString(value);
    }
}
