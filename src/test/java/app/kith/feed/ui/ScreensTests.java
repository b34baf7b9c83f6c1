package app.kith.feed.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Follows;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** What Alice sees, without a browser: the server's side of the screens. */
@KithTest
class ScreensTests extends SpringBrowserlessTest {

    private final Cast cast;
    private final Follows follows;
    private final UserDetailsService members;
    private final Profile alice;

    ScreensTests(Cast cast, Follows follows, UserDetailsService members) {
        this.cast = cast;
        this.follows = follows;
        this.members = members;
        alice = cast.join("alice");
    }

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        var member = members.loadUserByUsername(alice.handle().text());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void countsMeAmongTheFollowersAsSoonAsIFollow() {
        var carol = visit(cast.join("carol"));
        assertThat(carol).contains("0 followers");
        $view(FollowButton.class).single().follow(true);
        assertThat(words()).contains("1 follower").doesNotContain("1 followers");
        $view(FollowButton.class).single().follow(false);
        assertThat(words()).contains("0 followers");
    }

    @Test
    void saysWhoFollowsMe() {
        var carol = cast.join("carol");
        follows.follow(Viewer.member(carol.id()), alice.id());
        assertThat(visit(carol)).contains("follows you");
    }

    @Test
    void offersToEditOnlyMyOwnProfile() {
        visit(alice);
        assertThat($view(NativeButton.class).withText("Edit profile").exists()).isTrue();
        assertThat($view(FollowButton.class).exists()).isFalse();
        visit(cast.join("carol"));
        assertThat($view(NativeButton.class).withText("Edit profile").exists()).isFalse();
    }

    @Test
    void suggestsPeopleToANewMemberAndNotToOneWhoFollows() {
        var carol = cast.join("carol");
        navigate(HomeView.class);
        assertThat(words()).contains("People to follow");
        follows.follow(Viewer.member(alice.id()), carol.id());
        navigate(HomeView.class);
        assertThat(words()).doesNotContain("People to follow");
    }

    private String visit(Profile profile) {
        navigate(profile.handle().at(), ProfileView.class);
        return words();
    }

    private String words() {
        return ((HasElement) getCurrentView()).getElement().getTextRecursively();
    }
}
