package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidewaysTest {

    /** What does not fit upwards would be scrolled out of sight by the wheel, the header first. */
    @ParameterizedTest
    @ValueSource(doubles = {300, 600, 2000})
    void is_as_high_as_its_contents_whether_their_names_wrap_or_not(double width) {
        List<String> header =
                Stream.iterate(0, i -> i + 1).limit(9).map(i -> "column " + i).toList();
        List<String> row = Stream.concat(
                        Stream.of("Scope 2, market-based, matched by the hour (draft)"),
                        header.stream().skip(1))
                .toList();
        FxThread.run(() -> {
            StatementTable table = new StatementTable("Scenarios");
            table.show(new Statement(header, List.of(row, row, row), 1));
            Sideways pane = new Sideways(table);
            VBox page = new VBox(pane);
            new Scene(page, width, 400);
            page.applyCss();
            page.layout();
            assertThat(table.getHeight()).isEqualTo(table.prefHeight(table.getWidth()));
            assertThat(pane.getViewportBounds().getHeight())
                    .isBetween(table.getHeight(), table.getHeight() + 4); // no empty room above the scroll bar
        });
    }
}
