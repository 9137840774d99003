package org.coppice.app;

/**
 * Where the program starts.
 *
 * <p>Not a JavaFX {@code Application}: started from the class path such a class is refused by the Java launcher.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("Coppice " + version());
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }
}
