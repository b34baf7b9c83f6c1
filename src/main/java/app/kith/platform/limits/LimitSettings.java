package app.kith.platform.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often is too often, as docs/self-hosting.md explains.
 *
 * @param enabled load tests switch them off
 */
@ConfigurationProperties("kith.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5/1h") Rate signUp,
        @DefaultValue("10/15m") Rate signInAccount,
        @DefaultValue("25/5m") Rate signInAddress,
        @DefaultValue("5/30m") Rate passwordReset,
        @DefaultValue("30/1m") Rate posting,
        @DefaultValue("120/1m") Rate messages,
        @DefaultValue("300/5m") Rate reading,
        @DefaultValue("30/30m") Rate media,
        @DefaultValue("60/10m") Rate webhooks,
        @DefaultValue("300/5m") Rate oauthAddress,
        @DefaultValue("150/5m") Rate oauthApp) {}
