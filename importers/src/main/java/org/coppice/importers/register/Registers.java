package org.coppice.importers.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.model.source.UserError;

/** Which register a table is, if it is one. */
public final class Registers {
    private Registers() {}

    /** {@code certificates} or {@code jobs}, as the command line calls them; empty for anything else. */
    public static Optional<String> kind(Table table) {
        if (CertificateImporter.isRegister(table)) {
            return Optional.of("certificates");
        }
        return JobImporter.isLog(table) ? Optional.of("jobs") : Optional.empty();
    }

    /**
     * The first sheet of a file that is such a register.
     *
     * @param find the list in a table, where it is one
     * @param none what is said where no sheet is, and the remedy
     * @throws UserError if there is none
     */
    static ListTable first(ImportFile file, Progress progress, Function<Table, Optional<ListTable>> find, String none) {
        List<Table> tables = tables(file, progress);
        return tables.stream()
                .flatMap(table -> find.apply(table).stream())
                .findFirst()
                .orElseThrow(() -> UserError.at(
                        tables.isEmpty() ? file.name() : tables.get(0).where(), none));
    }

    private static List<Table> tables(ImportFile file, Progress progress) {
        List<Table> tables = new ArrayList<>();
        try (SheetSource source = SheetSources.open(file).source()) {
            for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
                TableBuilder builder =
                        new TableBuilder(file.name(), source.sheets().get(sheet));
                source.read(sheet, builder, progress);
                tables.add(builder.build());
            }
        }
        return tables;
    }
}
