package org.coppice.app.display;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The X server that {@code DISPLAY} names. It is asked before JavaFX starts, because JavaFX ends the program with a stack trace
 * where the name is set but nothing answers. Under Wayland this is XWayland.
 */
public final class XServer {
    /** {@code [host]:display[.screen]}, as in X(7), "Display names". */
    private static final Pattern NAME = Pattern.compile("(?<host>[^:]*):(?<number>\\d{1,4})(\\.\\d+)?");

    private static final int FIRST_TCP_PORT = 6000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private XServer() {}

    /** Whether an X server accepts a connection under that name. */
    public static boolean answers(String display) {
        Matcher name = NAME.matcher(display);
        if (!name.matches()) {
            return false;
        }
        int number = Integer.parseInt(name.group("number"));
        String host = name.group("host");
        return (host.isEmpty() || host.equals("unix")) ? answersLocally(number) : answersOverTcp(host, number);
    }

    /** Servers listen on a file, on Linux also on a name without a file, which Java cannot reach but whose file is usual. */
    private static boolean answersLocally(int number) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    private static boolean answersOverTcp(String host, int number) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_TCP_PORT + number), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
