package app.kith.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of the sketches, seen once more.
 *
 * @param light at what time of the day
 * @param flipped from the other side
 */
record Scene(String sketch, Light light, boolean flipped) {

    /** What the hour lays over everything, as a colour that lets the picture through. */
    enum Light {
        DAY("#ffffff00"),
        DAWN("#f2a86630"),
        DUSK("#7a3f5a4c"),
        NIGHT("#1c274090"),
        MIST("#eef1ee8c");

        private final String tint;

        Light(String tint) {
            this.tint = tint;
        }

        String tint() {
            return tint;
        }
    }

    static Scene of(List<String> words) {
        return new Scene(words.getFirst(), light(words), words.contains("flip"));
    }

    private static Light light(List<String> words) {
        return Arrays.stream(Light.values())
                .filter(light -> words.contains(light.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Light.DAY);
    }
}
