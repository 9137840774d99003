package org.coppice.app.page.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.coppice.app.page.SamplePages;
import org.coppice.importers.assets.AssetList;
import org.junit.jupiter.api.Test;

/** What is pasted into the table of fleets is a server list or cells of the table, and one is never taken for the other. */
class ServerPasteTest {
    private final HardwarePageModel model = new HardwarePageModel(SamplePages.workspace(SamplePages.plan()));

    private Optional<AssetList> recognised(String text) {
        return ServerPaste.recognise(text, model.fleets().columns());
    }

    @Test
    void a_list_with_type_count_date_and_site_is_one() {
        AssetList list = recognised("Type\tCount\tPurchase date\tSite\nDGX H100\t8\t2024-03-01\tFrankfurt\n")
                .orElseThrow();
        assertThat(list.rows()).hasSize(1);
    }

    @Test
    void rows_copied_from_the_table_are_none() {
        String copied = model.fleets().copy(model.fleets().rows().subList(0, 2));
        assertThat(recognised(copied)).isEmpty();
    }

    @Test
    void two_cells_of_the_table_are_none() {
        assertThat(recognised("H100 fleet\t12\n")).isEmpty();
        assertThat(recognised("")).isEmpty();
    }
}
