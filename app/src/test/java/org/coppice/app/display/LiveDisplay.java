package org.coppice.app.display;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run only where an X server accepts a connection on {@code DISPLAY}. */
final class LiveDisplay implements ExecutionCondition {

    /** {@code [host]:display[.screen]}, as in X(7), "Display names". */
    private static final Pattern NAME = Pattern.compile("(?<host>[^:]*):(?<number>\\d{1,4})(\\.\\d+)?");

    private static final int FIRST_TCP_PORT = 6000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String display = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
        return answers(display)
                ? enabled("display " + display + " answers")
                : disabled("no X server answers on DISPLAY '" + display + "'");
    }

    static boolean answers(String display) {
        Matcher name = NAME.matcher(display);
        if (!name.matches()) {
            return false;
        }
        int number = Integer.parseInt(name.group("number"));
        String host = name.group("host");
        return host.isEmpty() || host.equals("unix") ? answersLocally(number) : answersOverTcp(host, number);
    }

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
