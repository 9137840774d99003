package org.coppice.importers.sheet.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.coppice.importers.sheet.HiddenParts;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.dtc.D0036;
import org.coppice.importers.sheet.nem.Nem12;
import org.coppice.importers.sheet.nem.Nem13;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of a file. They are read when they are first asked for, and kept until {@link #forget}: whoever changes how their cells
 * are understood does not wait for the file again. A password or an encoding changes the cells themselves, so that they are read
 * anew.
 */
public final class FileTables {
    private static final Logger LOG = LoggerFactory.getLogger(FileTables.class);

    private final ImportFile file;
    private Optional<Kept> kept = Optional.empty();

    /**
     * What a file holds.
     *
     * @param format the container, for people and machines
     * @param findings what is to be said of the container
     * @param tables one a sheet, in their order
     * @param hidden the names of sheets that the program that made the file does not show
     * @param unseen by sheet the rows and columns of it that are not shown, where there are such
     */
    public record Read(
            String format,
            List<Finding> findings,
            List<Table> tables,
            Set<String> hidden,
            Map<String, HiddenParts> unseen) {
        /** Copies the lists. */
        public Read {
            findings = List.copyOf(findings);
            tables = List.copyOf(tables);
            hidden = Set.copyOf(hidden);
            unseen = Map.copyOf(unseen);
        }
    }

    private record Kept(Opening opening, Read read) {}

    /** The tables of a file that was not opened yet. */
    public FileTables(ImportFile file) {
        this.file = file;
    }

    /** The file itself. */
    public ImportFile file() {
        return file;
    }

    /**
     * Its tables.
     *
     * @throws UserError if the file cannot be read
     * @throws CancellationException if {@code progress} wishes to stop; then nothing is kept
     */
    public synchronized Read read(Opening opening, Progress progress) {
        Optional<Read> known =
                kept.filter(before -> before.opening().equals(opening)).map(Kept::read);
        if (known.isPresent()) {
            return known.get();
        }
        kept = Optional.empty(); // before the new ones: both would not fit into little memory
        Read read = fresh(opening, progress);
        kept = Optional.of(new Kept(opening, read));
        return read;
    }

    /** Lets the tables go; the next who asks waits for them. */
    public synchronized void forget() {
        kept = Optional.empty();
    }

    private Read fresh(Opening opening, Progress progress) {
        SheetSources.Opened opened = open(opening);
        try (SheetSource source = opened.source()) {
            List<Table> tables = new ArrayList<>();
            Map<String, HiddenParts> unseen = new HashMap<>();
            List<String> names = source.sheets();
            for (int sheet = 0; sheet < names.size(); sheet++) {
                progress.step("Reading " + file.name(), 0.5 * sheet / names.size());
                TableBuilder builder = new TableBuilder(file.name(), names.get(sheet));
                read(source, sheet, builder, progress);
                tables.add(unfolded(builder.build()));
                if (!builder.hidden().isEmpty()) {
                    unseen.put(names.get(sheet), builder.hidden());
                }
            }
            List<Finding> findings = new ArrayList<>(opened.findings());
            findings.addAll(source.findings());
            return new Read(source.format(), findings, tables, source.hidden(), unseen);
        }
    }

    /** Readers of formats fail in ways of their own on damaged files; here they all say the same. */
    private void read(SheetSource source, int sheet, TableBuilder builder, Progress progress) {
        try {
            source.read(sheet, builder, progress);
        } catch (UserError | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            String name = source.sheets().get(sheet);
            throw damaged(name.isEmpty() ? file.name() : file.name() + "!" + name, e);
        }
    }

    private SheetSources.Opened open(Opening opening) {
        try {
            return SheetSources.open(file, opening);
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(file.name(), e);
        }
    }

    private static UserError damaged(String where, RuntimeException cause) {
        LOG.info("{} is damaged", where, cause);
        return new UserError(
                where
                        + ": the file is damaged, and cannot be read as what it seems to be. Open it in the program that made"
                        + " it, let it repair, save it anew, or fetch it again.",
                cause);
    }

    private static Table unfolded(Table table) {
        if (D0036.isD0036(table)) {
            return D0036.readings(table);
        }
        if (Nem12.isNem12(table)) {
            return Nem12.readings(table);
        }
        return Nem13.isNem13(table) ? Nem13.readings(table) : table;
    }
}
