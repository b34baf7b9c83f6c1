package app.kith;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keeps the statements that Kith sends to MySQL, with their values, as the driver writes them. */
@TestComponent
public class Sent implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> STATEMENTS = ThreadLocal.withInitial(CopyOnWriteArrayList::new);

    /** What this thread sends while it asks. */
    public static List<String> by(Runnable question) {
        STATEMENTS.get().clear();
        question.run();
        return List.copyOf(STATEMENTS.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Overheard(source) : bean;
    }

    private static final class Overheard extends DelegatingDataSource {

        Overheard(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return overheard(Connection.class, super.getConnection());
        }
    }

    private static <T> T overheard(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> pass(target, method, values)));
    }

    private static Object pass(Object target, Method method, Object[] values) throws Throwable {
        if (target instanceof PreparedStatement statement && method.getName().startsWith("execute")) {
            STATEMENTS.get().add(text(statement));
        }
        try {
            var answer = method.invoke(target, values);
            return answer instanceof PreparedStatement ? overheard(PreparedStatement.class, answer) : answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static String text(PreparedStatement statement) throws SQLException {
        var text =
                statement.unwrap(com.mysql.cj.jdbc.JdbcPreparedStatement.class).toString();
        return text.substring(text.indexOf(": ") + 2);
    }
}
