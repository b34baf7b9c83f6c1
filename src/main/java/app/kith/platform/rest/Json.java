package app.kith.platform.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** How JSON is read and written over HTTP: strictly in, the same each time out. */
@Configuration(proxyBeanMethods = false)
public class Json {

    private static final int DEEPEST = 32;
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Bean
    WebMvcConfigurer strictJson() {
        var converter = new JacksonJsonHttpMessageConverter(mapper());
        return new WebMvcConfigurer() {

            @Override
            public void configureMessageConverters(
                    org.springframework.http.converter.HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(converter);
            }
        };
    }

    /** What is not known is a typing error, and what stands there twice is a trap. */
    public static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withCoercionConfig(LogicalType.Textual, Json::takeAsItIs)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()))
                .build();
    }

    /** A number is no text, and 1 is not true: a program that mixes them up has a fault that it wants to find. */
    private static void takeAsItIs(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static final class Milliseconds extends StdSerializer<Instant> {

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
            json.writeString(TO_THE_MILLISECOND.format(moment));
        }
    }
}
