package app.kith.user.security;

import app.kith.platform.limits.Limits;
import app.kith.platform.rest.Once;
import app.kith.platform.rest.Problem;
import app.kith.platform.rest.Problem.Kind;
import app.kith.platform.rest.Refusals;
import app.kith.platform.rest.Rescue;
import app.kith.platform.rest.SmallBodies;
import app.kith.platform.rest.Tagged;
import app.kith.user.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import tools.jackson.databind.json.JsonMapper;

/** The filter chain of programs: no session, no cookie, a token with every request, and a scope for each kind of it. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String ALL = "/api/**";
    private static final String WEBHOOKS = "/api/webhooks/**";
    private static final String ACCOUNT = "/api/users/*";
    private static final String[] MESSAGES = {"/api/messages/**", "/api/conversations/**"};

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            ProgramDoor door,
            Limits limits,
            Origins origins,
            Rescue rescue,
            SmallBodies small,
            Once once,
            JsonMapper json)
            throws Exception {
        return http.securityMatcher(ALL)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST,
                                "/api/users",
                                "/api/sessions",
                                "/api/sessions/refresh",
                                "/api/password-resets")
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/api/password-resets/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/problems/*", "/api/docs", "/api/openapi.json")
                        .permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/sessions/current")
                        .authenticated()
                        .requestMatchers(WEBHOOKS)
                        .hasAuthority(Program.OWN)
                        .requestMatchers(HttpMethod.DELETE, ACCOUNT)
                        .hasAuthority(Program.OWN)
                        .requestMatchers(MESSAGES)
                        .hasAuthority(Program.SCOPE + Scope.MESSAGES.text())
                        .requestMatchers(HttpMethod.GET, ALL)
                        .hasAuthority(Program.SCOPE + Scope.READ.text())
                        .anyRequest()
                        .hasAuthority(Program.SCOPE + Scope.WRITE.text()))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(_ -> door)
                        .authenticationEntryPoint((_, response, _) -> refuse(response, json, Kind.NOT_SIGNED_IN))
                        .accessDeniedHandler((_, response, _) -> refuse(response, json, Kind.NOT_ALLOWED)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (_, response, _) -> refuse(response, json, Kind.NOT_SIGNED_IN))
                        .accessDeniedHandler((_, response, _) -> refuse(response, json, Kind.NOT_ALLOWED)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins))
                .addFilterBefore(rescue, SecurityContextHolderFilter.class)
                .addFilterAfter(new Reading(limits, json), AuthorizationFilter.class)
                .addFilterAfter(new Tagged(), Reading.class)
                .addFilterAfter(small, Tagged.class)
                .addFilterAfter(once, SmallBodies.class)
                .build();
    }

    private static void refuse(HttpServletResponse response, JsonMapper json, Kind kind) throws IOException {
        if (kind == Kind.NOT_SIGNED_IN) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Refusals.write(response, json, Problem.of(kind));
    }
}
