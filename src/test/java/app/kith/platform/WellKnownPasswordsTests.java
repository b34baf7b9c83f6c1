package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class WellKnownPasswordsTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void theDatabaseInsideNeedsNone() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void refusesNone() {
        environment.setProperty("kith.mysql.primary", "db");
        assertThatThrownBy(this::start).hasMessageStartingWith("kith.mysql.password is empty, or a password that");
    }

    @Test
    void refusesWhatEverybodyKnows() {
        environment.setProperty("kith.rabbitmq.address", "broker");
        environment.setProperty("kith.rabbitmq.password", "Guest");
        assertThatThrownBy(this::start).hasMessageStartingWith("kith.rabbitmq.password is empty, or a password that");
    }

    @Test
    void takesOneThatIsLongAndRandom() {
        environment.setProperty("kith.mysql.primary", "db");
        environment.setProperty("kith.mysql.password", "k3Gq0vXr8pYw");
        environment.setProperty("kith.mysql.admin-user", "admin");
        environment.setProperty("kith.mysql.admin-password", "h7Tz2mBn5cLd");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", environment);
        new WellKnownPasswords().postProcessBeanFactory(beans);
    }
}
