package org.coppice.app;

import ch.qos.logback.core.PropertyDefinerBase;
import org.coppice.model.project.StateFolder;

/** Tells the logging where its file lies: in the state folder of the user. Named in {@code logback.xml}. */
public final class LogFolder extends PropertyDefinerBase {

    @Override
    public String getPropertyValue() {
        return StateFolder.standard().path().toString();
    }
}
