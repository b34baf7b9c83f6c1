package app.kith.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.platform.Courier;
import app.kith.platform.Relay;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@KithTest
class AloneTests {

    private final ApplicationContext program;

    AloneTests(ApplicationContext program) {
        this.program = program;
    }

    @Test
    void oneNodeKnowsNothingOfBrokers() {
        assertThat(program.getBeanNamesForType(Courier.class)).isEmpty();
        assertThat(program.getBeanNamesForType(Relay.class)).isEmpty();
        assertThat(program.getBeanDefinitionNames())
                .noneMatch(name -> name.contains("platform.cluster") || name.contains("rabbit"));
    }
}
