package app.kith.shell;

import app.kith.design.Ears;
import app.kith.platform.Live;
import com.vaadin.flow.component.Component;

/** Lets every part of a screen look for what came meanwhile, when it may not have been told of something. */
@org.springframework.stereotype.Component
class Gaps {

    /** As when a tab wakes up, which each part knows; and not all screens of all members at the same moment. */
    private static final String LOOK =
            "setTimeout(() => document.dispatchEvent(new Event('visibilitychange')), Math.random() * 3000)";

    private final Live live;

    Gaps(Live live) {
        this.live = live;
    }

    void keep(Component frame) {
        Ears.of(live, frame)
                .on(Live.GAPS, Live.Gap.class, _ -> frame.getElement().executeJs(LOOK));
    }
}
