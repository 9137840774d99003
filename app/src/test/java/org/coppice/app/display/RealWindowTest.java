package org.coppice.app.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RealWindow
class RealWindowTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get(30, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
    }

    @Test
    void the_toolkit_of_the_machine_opens_a_window_of_the_size_asked_for() throws Exception {
        assertThat(System.getProperty("glass.platform")).isNull();
        assertThat(onToolkit(() -> Screen.getPrimary().getBounds().getWidth())).isPositive();

        Stage stage = onToolkit(RealWindowTest::shown);

        assertThat(onToolkit(stage::isShowing)).isTrue();
        assertThat(onToolkit(() -> stage.getScene().getWidth())).isEqualTo(400);
        onToolkit(() -> {
            stage.close();
            return stage;
        });
    }

    private static Stage shown() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 400, 300));
        stage.show();
        return stage;
    }

    private static <T> T onToolkit(Supplier<T> action) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(action.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(30, TimeUnit.SECONDS);
    }
}
