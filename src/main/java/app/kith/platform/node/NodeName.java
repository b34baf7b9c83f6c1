package app.kith.platform.node;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What people and logs call this node. It also travels in a header. */
@Component
public record NodeName(String text) {

    static final String SETTING = "kith.node";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Autowired
    public NodeName(@Value("${" + SETTING + "}") String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s is no name for a node: up to 64 letters, digits and . _ : - (%s)".formatted(text, SETTING));
        }
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
