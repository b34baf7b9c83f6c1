package app.kith.api;

import app.kith.platform.rest.Problem;
import app.kith.platform.rest.Problem.Kind;
import app.kith.user.Scope;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

/** Says what holds for the API as a whole: who may call what, how often, and how errors look. */
class Whole implements GlobalOpenApiCustomizer {

    private static final String ABOUT = """
            Everything that people do in Kith, programs can do, too. Ids are text. Times are UTC, to the millisecond.
            Fields are always there, and null where there is nothing to say. Lists answer `items` and `next`; give `next`
            to the same call to go on. Fields and kinds may be added, none changes its meaning.

            Send `Authorization: Bearer …` with a token from OAuth 2.1 (`/.well-known/openid-configuration`), a personal
            token from Settings, or, for programs of the community's own, from `POST /api/sessions`.

            A GET answers with an `ETag`; sent as `If-None-Match`, it brings 304 when nothing has changed. A body has at
            most 1 MB and 32 levels. What happens is told live over STOMP at `/ws` and as events at `/api/stream`.""";

    private static final String OAUTH = "oauth";
    private static final String TOKEN = "token";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                        .title("Kith")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .tags(null);
        errors(document.getComponents());
        secure(document.getComponents());
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(new Rules(method, path), operation)));
    }

    private static void complete(Rules rules, Operation operation) {
        operation.tags(List.of(rules.tag()));
        var token = new SecurityRequirement().addList(TOKEN);
        operation.security(rules.scope()
                .map(scope -> List.of(new SecurityRequirement().addList(OAUTH, scope), token))
                .orElse(rules.isOpen() ? List.of() : List.of(token)));
        rules.limit().ifPresent(limit -> operation.addExtension("x-ratelimit", limit));
        operation.getResponses().forEach((status, answer) -> headers(rules, status, answer));
        if (rules.method() == HttpMethod.GET && !rules.isStream()) {
            operation.getResponses().addApiResponse("304", new ApiResponse().description("Not changed since"));
        }
        rules.errors(operation)
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
    }

    private static void headers(Rules rules, String status, ApiResponse answer) {
        if (status.equals("201")) {
            answer.addHeaderObject("Location", header("Where it is to be found"));
        }
        if (rules.method() == HttpMethod.GET && !rules.isStream()) {
            answer.addHeaderObject("ETag", header("What to send as `If-None-Match` the next time"));
        }
        if (rules.limit().isPresent()) {
            answer.addHeaderObject("X-RateLimit-Limit", header("How often this can be done in all"));
            answer.addHeaderObject("X-RateLimit-Remaining", header("How often still"));
            answer.addHeaderObject("X-RateLimit-Reset", header("After how many seconds all of it is there again"));
        }
    }

    private static Header header(String words) {
        return new Header().description(words).schema(new StringSchema());
    }

    private static void secure(Components components) {
        var scopes = new Scopes();
        for (var scope : Scope.values()) {
            scopes.addString(scope.text(), scope.words());
        }
        var code = new OAuthFlow()
                .authorizationUrl("/oauth2/authorize")
                .tokenUrl("/oauth2/token")
                .refreshUrl("/oauth2/token")
                .scopes(scopes);
        components.addSecuritySchemes(
                OAUTH,
                new SecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .description(
                                "Authorization code with PKCE (S256). Apps are registered in Settings → Developer.")
                        .flows(new OAuthFlows().authorizationCode(code)));
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A personal token, or the access token of a session."));
    }

    private static void errors(Components components) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        var kinds = new TreeMap<Integer, List<Kind>>();
        for (var kind : Kind.values()) {
            kinds.computeIfAbsent(Problem.of(kind).status(), _ -> new ArrayList<>())
                    .add(kind);
        }
        kinds.forEach((status, alike) -> components.addResponses(Integer.toString(status), error(alike)));
    }

    private static ApiResponse error(List<Kind> kinds) {
        var type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        kinds.forEach(kind -> type.addExamples(
                Problem.of(kind).type(), new Example().value(JSON.convertValue(Problem.of(kind), Map.class))));
        return new ApiResponse()
                .description(
                        kinds.stream().map(kind -> Problem.of(kind).title()).collect(Collectors.joining("; or: ")))
                .content(new Content().addMediaType("application/problem+json", type));
    }
}
