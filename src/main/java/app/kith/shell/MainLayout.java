package app.kith.shell;

import app.kith.design.Beside;
import app.kith.design.Wide;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stays while one walks from screen to screen. */
@Layout
@PermitAll
@JsModule("./kith-frame.ts")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Div frame = new Div();
    private final Aside aside = new Aside();
    private final Rail rail;
    private final BottomBar bottom;

    MainLayout(SignedIn signedIn, List<Beside> besides, Badges badges, Notices notices, Leaving leaving, Gaps gaps) {
        var person = signedIn.person();
        rail = new Rail(person);
        bottom = new BottomBar();
        frame.addClassName("frame");
        aside.addClassName("aside");
        aside.getElement().setAttribute("aria-label", "Around");
        besides.forEach(beside -> aside.add(beside.make()));
        frame.add(rail, aside);
        add(skip(), notices.make(), frame, bottom);
        leaving.keep(signedIn.viewer(), this);
        gaps.keep(this);
        badges.keep(signedIn.viewer(), this, this::setCount);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("id", "main");
        frame.getElement().insertChild(1, content.getElement());
        var wide = content instanceof Wide;
        frame.setClassName("wide", wide);
        aside.setVisible(!wide);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            content.getElement().removeFromParent();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.mark(event.getLocation().getPath());
        bottom.mark(event.getLocation().getPath());
    }

    private void setCount(String path, int fresh) {
        rail.setCount(path, fresh);
        bottom.setCount(path, fresh);
    }

    private static Anchor skip() {
        var link = new Anchor("#main", "Skip to the content");
        link.addClassName("skip");
        link.setRouterIgnore(true);
        return link;
    }
}
