package app.kith.shell;

import app.kith.platform.node.Departing;
import app.kith.platform.node.NodeName;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All pages that this node has open: each knows which node it came from, and is told when that one stops. */
@Component
class Screens implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);
    private static final String META = "kith-node";

    private final Set<UI> open = ConcurrentHashMap.newKeySet();
    private final NodeName name;

    Screens(NodeName name) {
        this.name = name;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .head()
                .appendElement("meta")
                .attr("name", META)
                .attr("content", name.text()));
        event.getSource().addUIInitListener(opened -> keep(opened.getUI()));
    }

    @EventListener(Departing.class)
    void move() {
        open.forEach(Screens::move);
    }

    private static void move(UI ui) {
        try {
            ui.access(() -> ui.getPage().executeJs("window.kith?.move()"));
        } catch (UIDetachedException gone) {
            LOG.debug("Somebody has just left", gone);
        }
    }

    private void keep(UI ui) {
        open.add(ui);
        ui.addDetachListener(_ -> open.remove(ui));
    }
}
