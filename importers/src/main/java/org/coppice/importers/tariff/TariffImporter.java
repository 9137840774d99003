package org.coppice.importers.tariff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.project.json.JsonTree;
import org.coppice.model.source.UserError;

/** Reads tariffs of the Utility Rate Database. */
public final class TariffImporter {

    private TariffImporter() {}

    /**
     * The tariff in a file.
     *
     * @param rate label or name of the one that is wanted; needed only where a file holds several
     * @throws UserError naming the field that is missing or wrong
     */
    public static ImportedTariff read(ImportFile file, Optional<String> rate) {
        Object root = JsonTree.parse(new String(file.bytes(), StandardCharsets.UTF_8), file.name())
                .root();
        RateFields fields = RateFields.of(root, file.name());
        if (!fields.has("items")) {
            return UrdbRate.read(fields);
        }
        List<?> items = fields.list("items");
        List<RateFields> rates = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rates.add(RateFields.of(items.get(i), file.name() + ", items[" + i + "]"));
        }
        return UrdbRate.read(choose(file, rates, rate));
    }

    private static RateFields choose(ImportFile file, List<RateFields> rates, Optional<String> wanted) {
        List<RateFields> left = rates.stream()
                .filter(rate -> wanted.isEmpty() || isNamed(rate, wanted.get()))
                .toList();
        if (left.size() == 1) {
            return left.get(0);
        }
        String known =
                String.join("; ", rates.stream().map(TariffImporter::title).toList());
        if (rates.isEmpty()) {
            throw UserError.at(file.name(), "the list “items” is empty: there is no rate in the file.");
        }
        throw UserError.at(
                file.name(),
                left.isEmpty()
                        ? "there is no rate “" + wanted.orElse("") + "”. The file holds: " + known + "."
                        : "the file holds " + left.size() + " rates. Say which: " + known + ".");
    }

    private static boolean isNamed(RateFields rate, String wanted) {
        return rate.text("label").filter(wanted::equals).isPresent()
                || rate.text("name").filter(wanted::equalsIgnoreCase).isPresent();
    }

    private static String title(RateFields rate) {
        return rate.text("name").orElse("no name")
                + rate.text("label").map(label -> " (" + label + ")").orElse("");
    }
}
