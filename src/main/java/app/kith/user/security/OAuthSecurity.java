package app.kith.user.security;

import app.kith.platform.limits.Limits;
import app.kith.user.Locks;
import app.kith.user.Scope;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** OAuth 2.1 for everybody's programs: an app sends a member here, who is asked, and sent back with a code. */
@Configuration(proxyBeanMethods = false)
class OAuthSecurity implements WebMvcConfigurer {

    private static final String METADATA = "/.well-known/oauth-authorization-server";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${kith.base-url}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain oauth(
            HttpSecurity http,
            AppClients clients,
            AuthorizationServerSettings settings,
            Origins origins,
            RememberMe rememberMe,
            SecurityContextHolderStrategy signedIn,
            VaadinDefaultRequestCache cache,
            Limits limits,
            Locks locks)
            throws Exception {
        var publicClients = new PublicClients(clients);
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        endpoints -> endpoints
                                .authorizationEndpoint(authorize -> authorize.consentPage(ConsentPolicy.PATH))
                                .clientAuthentication(client -> client.authenticationConverter(publicClients)
                                        .authenticationProvider(publicClients))
                                .authorizationServerMetadataEndpoint(metadata ->
                                        metadata.authorizationServerMetadataCustomizer(OAuthSecurity::describe)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(WebSecurity.LOGIN),
                        PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.GET, settings.getAuthorizationEndpoint())))
                .requestCache(requests -> requests.requestCache(cache))
                .addFilterBefore(new Later(limits, settings), CsrfFilter.class)
                .addFilterAfter(new Doorkeeper(locks), LogoutFilter.class)
                .addFilterAfter(remembering(rememberMe, signedIn), LogoutFilter.class)
                .cors(cors -> cors.configurationSource(origins))
                .build();
    }

    /** Earlier than Spring would put it: what checks the app's request notes down who is signed in. */
    private static RememberMeAuthenticationFilter remembering(
            RememberMe rememberMe, SecurityContextHolderStrategy signedIn) {
        var devices = new ProviderManager(new RememberMeAuthenticationProvider(rememberMe.getKey()));
        var filter = new RememberMeAuthenticationFilter(devices, rememberMe);
        filter.setSecurityContextHolderStrategy(signedIn);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        return filter;
    }

    /** Many libraries look there first, and RFC 8414 allows the same answer in both places. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/.well-known/openid-configuration").setViewName("forward:" + METADATA);
    }

    private static void describe(OAuth2AuthorizationServerMetadata.Builder metadata) {
        metadata.scopes(scopes -> Arrays.stream(Scope.values()).map(Scope::text).forEach(scopes::add));
        metadata.tokenEndpointAuthenticationMethods(methods -> {
            methods.clear();
            methods.add(ClientAuthenticationMethod.NONE.getValue());
        });
        metadata.tokenRevocationEndpointAuthenticationMethods(methods -> {
            methods.clear();
            methods.add(ClientAuthenticationMethod.NONE.getValue());
        });
    }
}
