package org.coppice.importers.tariff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.project.json.JsonTree;
import org.coppice.model.source.UserError;

/** Reads tariffs of the Utility Rate Database. */
public final class TariffImporter {
    private static final int HEAD = 65_536;
    private static final Pattern NAMES = Pattern.compile(
            "\"(?:energyratestructure|energyweekdayschedule|flatdemandstructure|demandratestructure)\"");

    private TariffImporter() {}

    /** Whether a file looks like one of the database: JSON that speaks of the structure of rates. */
    public static boolean isTariff(ImportFile file) {
        String head = head(file);
        return isJson(head) && NAMES.matcher(head).find();
    }

    private static String head(ImportFile file) {
        return new String(file.bytes(), 0, Math.min(HEAD, file.bytes().length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
    }

    private static boolean isJson(String head) {
        return head.startsWith("{") || head.startsWith("[");
    }

    /**
     * The names of the rates in a file, with their labels.
     *
     * @throws UserError if it holds none
     */
    public static List<String> names(ImportFile file) {
        return rates(file).stream().map(TariffImporter::title).toList();
    }

    /**
     * The tariff in a file.
     *
     * @param rate label or name of the one that is wanted; needed only where a file holds several
     * @throws UserError naming the field that is missing or wrong
     */
    public static ImportedTariff read(ImportFile file, Optional<String> rate) {
        List<RateFields> rates = rates(file);
        return UrdbRate.read(rates.size() == 1 && rate.isEmpty() ? rates.get(0) : choose(file, rates, rate));
    }

    private static List<RateFields> rates(ImportFile file) {
        if (!isJson(head(file))) {
            throw UserError.at(
                    file.name(),
                    "this is no tariff of the Utility Rate Database, which are JSON. Fetch the rate as JSON from there; prices"
                            + " by the hour are imported as prices of the grid (--as grid).");
        }
        Object root = JsonTree.parse(new String(file.bytes(), StandardCharsets.UTF_8), file.name())
                .root();
        RateFields fields = RateFields.of(root, file.name());
        if (!fields.has("items")) {
            return List.of(fields);
        }
        List<?> items = fields.list("items");
        List<RateFields> rates = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rates.add(RateFields.of(items.get(i), file.name() + ", items[" + i + "]"));
        }
        return rates;
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
        return title(rate).equals(wanted)
                || rate.text("label").filter(wanted::equals).isPresent()
                || rate.text("name").filter(wanted::equalsIgnoreCase).isPresent();
    }

    private static String title(RateFields rate) {
        return rate.text("name").orElse("no name")
                + rate.text("label").map(label -> " (" + label + ")").orElse("");
    }
}
