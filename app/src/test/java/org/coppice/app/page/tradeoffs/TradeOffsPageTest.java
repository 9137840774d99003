package org.coppice.app.page.tradeoffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.PageId;
import org.coppice.app.page.SamplePages;
import org.coppice.app.shell.FxThread;
import org.coppice.app.shell.TestShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeOffsPageTest {

    @Test
    void a_front_is_that_of_one_model_from_the_first_look(@TempDir Path folder) {
        List<String> onFront = FxThread.call(() -> {
            TestShell window = TestShell.of(SamplePages.workspace(SamplePages.plan()), folder);
            window.shell().open(PageId.TRADE_OFFS);
            window.shell().root().applyCss();
            window.shell().root().layout();
            return window.shell().root().lookupAll(".statement").stream()
                    .map(StatementTable.class::cast)
                    .filter(table -> table.getAccessibleText().equals("Operating points on the front"))
                    .flatMap(table -> table.statement().rows().stream())
                    .map(row -> row.get(0))
                    .toList();
        });
        assertThat(onFront).isNotEmpty().allSatisfy(name -> assertThat(name).contains("Llama 3.1 8B"));
    }
}
