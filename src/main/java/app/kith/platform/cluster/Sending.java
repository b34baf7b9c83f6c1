package app.kith.platform.cluster;

import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Stands in the place of a listener: what it is called with, it hands to the sender, and waits for nothing. */
record Sending(ObjectProvider<Sender> sender) implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) {
        var event = Objects.requireNonNull(call.getArguments()[0]);
        sender.getObject().take(Listeners.id(call.getMethod()), event);
        return null;
    }
}
