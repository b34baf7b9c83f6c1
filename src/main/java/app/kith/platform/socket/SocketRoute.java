package app.kith.platform.socket;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Where sockets are opened, and from which pages. A program that is no page has no origin, and needs none. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketRoute implements WebSocketConfigurer {

    private final StompHandler handler;
    private final String[] origins;

    SocketRoute(
            StompHandler handler,
            @Value("${kith.base-url}") String baseUrl,
            @Value("${kith.api.origins}") String[] others) {
        this.handler = handler;
        this.origins =
                Stream.concat(Stream.of(origin(baseUrl)), Arrays.stream(others)).toArray(String[]::new);
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/ws").setAllowedOrigins(origins).setHandshakeHandler(handshake());
    }

    private static DefaultHandshakeHandler handshake() {
        var handshake = new DefaultHandshakeHandler(new PlainUpgrade());
        handshake.setSupportedProtocols("v12.stomp", "v11.stomp");
        return handshake;
    }

    private static String origin(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
