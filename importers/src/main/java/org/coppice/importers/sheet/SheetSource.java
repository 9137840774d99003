package org.coppice.importers.sheet;

import java.io.Closeable;
import java.util.List;
import java.util.Set;
import org.coppice.model.source.Finding;

/** The sheets of one file. The one interface behind which the reader of a format can be replaced. */
public interface SheetSource extends Closeable {

    /** The names of the sheets in the file's order; a text file has one, without a name. */
    List<String> sheets();

    /** Streams the cells of a sheet. */
    void read(int sheet, CellSink sink, Progress progress);

    /** What the container is, for people: {@code xlsx}, {@code csv; UTF-8}. */
    String format();

    /** The names of sheets that the program that made the file does not show. */
    default Set<String> hidden() {
        return Set.of();
    }

    /** What is to be said of sheets that cannot be reached. */
    default List<Finding> findings() {
        return List.of();
    }

    @Override
    void close();
}
