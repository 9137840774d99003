package org.coppice.importers.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.SheetSources;

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

    static List<Table> tables(ImportFile file, Progress progress) {
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
