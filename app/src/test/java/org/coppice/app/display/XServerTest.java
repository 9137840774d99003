package org.coppice.app.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "nonsense", ":", ":x", ":9876", "unix:9876.0"})
    void a_name_where_no_server_listens_is_dead(String display) {
        assertThat(XServer.answers(display)).isFalse();
    }

    @Test
    void a_server_on_a_tcp_port_answers_and_is_dead_after_it_closed() throws IOException {
        String display;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = server.getLocalPort() - 6000;
            display = "127.0.0.1:" + number + ".0";
            // A display number has at most four digits here; a port beyond that is not a display.
            assertThat(XServer.answers(display)).isEqualTo(number < 10_000);
        }
        assertThat(XServer.answers(display)).isFalse();
    }
}
