package app.kith.design;

import com.vaadin.flow.component.Component;

/**
 * Something to show beside the column on wide screens. The frame shows every one that there is, in their order;
 * so modules can stand beside each other without knowing each other.
 */
@FunctionalInterface
public interface Beside {

    Component make();
}
