/**
 * How the window looks: the typeface, light and dark, density and zoom.
 *
 * <p>The base is AtlantaFX Primer; {@code controlsfx-bridge.css} gives ControlsFX its colours, {@code dense.css} makes rows and
 * controls small enough for work, {@code coppice.css} holds what is our own. All sizes are in em, so that one number zooms the
 * whole window.
 */
@NullMarked
package org.coppice.app.theme;

import org.jspecify.annotations.NullMarked;
