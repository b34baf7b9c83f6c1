package app.kith.platform.outbound;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where members may send Kith, as docs/self-hosting.md explains.
 *
 * @param allowHttp also without TLS
 * @param allowPrivate also to this machine and to the networks around it, at any port; for an intranet whose members
 *     are all trusted with that
 */
@ConfigurationProperties("kith.outbound")
record OutboundSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("false") boolean allowPrivate) {}
