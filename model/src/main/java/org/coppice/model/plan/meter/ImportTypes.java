package org.coppice.model.plan.meter;

import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.SourceTypes;

/** The shapes of recipes and import records. */
public final class ImportTypes {
    /** A recipe. */
    public static final RecordType<Recipe> RECIPE = RecordType.of(Recipe.class, "recipe");

    /** The cells of a meter's readings. */
    public static final RecordType<SeriesCells> CELLS = RecordType.of(SeriesCells.class, "series-cells");

    /** An import. */
    public static final RecordType<ImportRecord> IMPORT = RecordType.of(ImportRecord.class, "import");

    static {
        RECIPE.field("id", Recipe::id, Kinds.NAME);
        RECIPE.field("name", Recipe::name, Kinds.TEXT);
        RECIPE.field("fingerprint", Recipe::fingerprint, Kinds.TEXT);
        RECIPE.field("answers", Recipe::answers, Kinds.TEXTS);
        CELLS.field("meter", SeriesCells::meter, Kinds.NAME);
        CELLS.field("sheet", SeriesCells::sheet, Kinds.TEXT);
        CELLS.field("range", SeriesCells::range, Kinds.TEXT);
        IMPORT.field("id", ImportRecord::id, Kinds.NAME);
        IMPORT.field("file", ImportRecord::file, Kinds.TEXT);
        IMPORT.field(
                "size",
                ImportRecord::size,
                org.coppice.model.plan.field.TextKind.of(Long::valueOf, size -> Long.toString(size)));
        IMPORT.field("hash", ImportRecord::hash, Kinds.TEXT);
        IMPORT.field("recipe", ImportRecord::recipe, new RecordKind<>(RECIPE));
        IMPORT.field("at", ImportRecord::at, Kinds.INSTANT);
        IMPORT.field("meters", ImportRecord::meters, Kinds.texts());
        IMPORT.field("cells", ImportRecord::cells, Kinds.list(CELLS));
        IMPORT.field("findings", ImportRecord::findings, Kinds.list(SourceTypes.FINDING));
    }

    private ImportTypes() {}
}
