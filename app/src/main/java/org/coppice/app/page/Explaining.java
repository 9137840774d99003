package org.coppice.app.page;

import org.coppice.model.quantity.Figure;

/** Shows where a figure comes from, in the drawer on the right. */
public interface Explaining {

    /** Opens the drawer for the figure. It follows the figure of that key and site as results change. */
    void explain(Figure figure);

    /** Opens the drawer for the total figure of that key in the present results; does nothing where there is none. */
    void explain(String key);
}
