package app.kith;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** {@code kith health ADDRESS}: asks a node how it is, for containers, which have no other program to ask with. */
final class HealthCheck {

    private static final int PATIENCE_MS = 3_000;

    private HealthCheck() {}

    static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("kith health http://127.0.0.1:8081/actuator/health/readiness");
            System.exit(2);
        }
        System.exit(isWell(URI.create(args[0])) ? 0 : 1);
    }

    static boolean isWell(URI address) {
        try {
            var asking = (HttpURLConnection) address.toURL().openConnection();
            asking.setConnectTimeout(PATIENCE_MS);
            asking.setReadTimeout(PATIENCE_MS);
            var status = asking.getResponseCode();
            System.out.println(address + " answers " + status);
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException silent) {
            System.out.println(address + " does not answer: " + silent.getMessage());
            return false;
        }
    }
}
