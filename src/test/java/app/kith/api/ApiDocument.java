package app.kith.api;

import app.kith.platform.Viewer;
import io.swagger.v3.core.converter.ModelConverter;
import java.io.IOException;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the document of the API out of its controllers: their addresses, their types and their Javadoc. The program
 * itself only shows what was made; see decision 024.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDocument {

    @Bean
    ModelConverter shapes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
        return new Shapes(requestMappingHandlerMapping.getHandlerMethods().values().stream());
    }

    @Bean
    GlobalOperationCustomizer calls() {
        return new Calls();
    }

    @Bean
    GlobalOpenApiCustomizer whole() {
        return new Whole();
    }

    static JsonNode make(OpenApiWebMvcResource maker) throws IOException {
        var asked = new MockHttpServletRequest();
        return JsonMapper.shared().readTree(maker.openapiJson(asked, "/", Locale.ENGLISH));
    }
}
