package app.kith.platform.socket;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
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
        registry.addHandler(handler, "/ws").setAllowedOrigins(origins).setHandshakeHandler(new Plain());
    }

    private static String origin(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
    }

    /** Without compression: its windows would cost each open socket more than all the rest of it. */
    private static final class Plain extends DefaultHandshakeHandler {

        Plain() {
            setSupportedProtocols("v12.stomp", "v11.stomp");
        }

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
