package app.kith.design;

import com.vaadin.flow.component.UI;

/** A short word at the bottom of the screen, for what has happened and needs no answer. */
public final class Toast {

    private Toast() {}

    public static void show(UI ui, String words) {
        ui.getPage().executeJs("window.kith.toast($0)", words);
    }
}
