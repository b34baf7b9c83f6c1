package app.kith.platform.mail;

/** A letter of plain text. */
public record Mail(String to, String subject, String text) {

    /** Without what it says, so that no log can hold it. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
