package org.coppice.app.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.importers.assets.AssetRow;
import org.coppice.model.source.UserError;

/** The rows of a list of equipment, as servers that a fleet can be made of: every one has a count and a date of purchase. */
public final class ServerRows {

    private ServerRows() {}

    /**
     * One row of a list.
     *
     * @throws UserError naming the row if it lacks a date
     */
    static ServerRow row(AssetRow row) {
        LocalDate purchased = row.purchased()
                .orElseThrow(() -> UserError.at(
                        row.where(),
                        "“" + row.type() + "” has no date of purchase, without which its age is not known. Add a column"
                                + " headed “Purchased” with the day, the month or the year."));
        Optional<String> site = Optional.of(row.site()).filter(text -> !text.isBlank());
        return new ServerRow(row.type(), (int) Math.round(row.count()), purchased, site, row.where());
    }
}
