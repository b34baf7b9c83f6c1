package app.kith.platform;

import java.util.List;

/** What came in cannot be taken as it is. Says of each field what to do about it, in words for a person. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param field the name of the field as the API writes it */
    public record Fault(String field, String message) implements java.io.Serializable {}

    private final List<Fault> faults;

    public Refused(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    public Refused(List<Fault> faults) {
        super(String.join(" ", faults.stream().map(Fault::message).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
