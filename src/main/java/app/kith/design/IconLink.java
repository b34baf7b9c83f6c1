package app.kith.design;

import com.vaadin.flow.component.html.Anchor;

/** A way to a place, shown by a drawing alone: its words are for screen readers, and under the pointer. */
public class IconLink extends Anchor {

    public IconLink(String path, String icon, String words) {
        super(path, new Icon(icon));
        addClassName("icon-btn");
        setAriaLabel(words);
        setTitle(words);
    }
}
