package org.coppice.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.report.book.Ref;

/** Where in the workbook a figure is worked out, and the names of the cells of the summary. */
final class FigureCells {
    private record Place(String key, Optional<String> site) {}

    /** A formula that yields a figure, and the sheet on which its steps stand. */
    record Worked(String formula, SheetName sheet) {}

    private final Map<Place, Worked> worked = new LinkedHashMap<>();
    private final List<String> sites;

    /** For the sites of a plan, by name. */
    FigureCells(List<String> sites) {
        this.sites = List.copyOf(sites);
    }

    /** A cell holds a figure. */
    void put(String key, Optional<String> site, Ref cell, SheetName sheet) {
        put(key, site, cell.text(), sheet);
    }

    /** A formula yields a figure. */
    void put(String key, Optional<String> site, String formula, SheetName sheet) {
        worked.put(new Place(key, site), new Worked(formula, sheet));
    }

    Optional<Worked> find(String key, Optional<String> site) {
        return Optional.ofNullable(worked.get(new Place(key, site)));
    }

    /** The name of a figure's cell on the summary: {@code scope2_market}, and {@code scope2_market_site1} for the first site. */
    String name(String key, Optional<String> site) {
        String name = key.replaceAll("[^A-Za-z0-9]", "_");
        return site.map(found -> name + "_site" + (sites.indexOf(found) + 1)).orElse(name);
    }
}
