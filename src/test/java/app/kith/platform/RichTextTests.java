package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.platform.RichText.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    @Test
    void plainWordsLeadNowhere() {
        assertThat(RichText.pieces("Good morning.")).containsExactly(new Piece("Good morning.", null));
    }

    @Test
    void handlesAndTagsLeadToTheirPages() {
        assertThat(RichText.pieces("Hello @Alice, see #RepairCafé!"))
                .containsExactly(
                        new Piece("Hello ", null),
                        new Piece("@Alice", "/@alice"),
                        new Piece(", see ", null),
                        new Piece("#RepairCafé", "/tags/repaircafé"),
                        new Piece("!", null));
    }

    @Test
    void addressesLeadOutAndAreShortened() {
        var address = "https://www.example.org/a/very/long/path/that/nobody/wants/to/read";
        assertThat(RichText.pieces(address))
                .singleElement()
                .satisfies(piece -> assertThat(piece.href()).isEqualTo(address))
                .satisfies(piece -> assertThat(piece.text())
                        .startsWith("example.org/a/very")
                        .endsWith("…")
                        .hasSize(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x"})
    void onlyPagesAreLinks(String hostile) {
        assertThat(RichText.pieces(hostile))
                .allSatisfy(piece -> assertThat(piece.href()).isNull());
    }

    @Test
    void markupIsText() {
        var hostile = "<img src=x onerror=alert(1)> & <b>bold</b>";
        assertThat(RichText.pieces(hostile).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail me@example.org", "a@b", "#1", "see #42 there", "x#y", "@a", "@@alice"})
    void whatOnlyLooksLikeANameIsNone(String text) {
        assertThat(RichText.handles(text)).isEmpty();
        assertThat(RichText.tags(text)).isEmpty();
    }

    @Test
    void eachNameIsNamedOnceInSmallLetters() {
        assertThat(RichText.handles("@Bob and @bob and @carol")).containsExactly("bob", "carol");
        assertThat(RichText.tags("#Bread #bread")).containsExactly("bread");
    }

    @Test
    void namesInsideAnAddressBelongToTheAddress() {
        assertThat(RichText.pieces("https://example.org/@bob#bread")).hasSize(1);
    }
}
