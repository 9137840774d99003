package org.coppice.app.display;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that opens a window on the display of the machine, not on the toolkit without a screen that all others use.
 *
 * <p>It runs in a Java of its own when {@code DISPLAY} is set, and is skipped when nothing answers there.
 */
@Tag("real-window")
@ExtendWith(LiveDisplay.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealWindow {}
