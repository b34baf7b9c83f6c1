package app.kith.user.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import app.kith.user.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppDraftTests {

    private static final Set<Scope> READ = Set.of(Scope.READ);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/back",
                "https://example.org:8443/back?with=this",
                "http://127.0.0.1/back",
                "http://[::1]:4711/back",
                "http://localhost:8080/",
                "org.example.crow:/back"
            })
    void anAddressOfTheAppsOwnWillDo(String address) {
        var draft = new AppDraft("Crow", List.of(address), READ);
        assertThat(draft.checked()).isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org/back",
                "/back",
                "http://example.org/back",
                "https://",
                "https://example.org/#here",
                "https://alice:secret@example.org/",
                "javascript:alert(1)",
                "data:text/html,hello",
                "crow:/back",
                "https://example.org/ with spaces",
                "file:///etc/passwd",
                "//example.org"
            })
    void anyOtherIsRefusedBesideItsField(String address) {
        assertThat(faults(new AppDraft("Crow", List.of(address), READ)))
                .extracting(Fault::field)
                .containsExactly("redirects");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(faults(new AppDraft("  ", List.of("", " "), Set.of())))
                .extracting(Fault::field)
                .containsExactly("name", "redirects", "scopes");
    }

    private static List<Fault> faults(AppDraft draft) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(draft::checked)
                .actual()
                .faults();
    }
}
