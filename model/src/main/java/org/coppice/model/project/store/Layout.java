package org.coppice.model.project.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables and views of a project file, as SQL. */
public final class Layout {
    /** ASCII “Copp”: what SQLite calls the application id. */
    public static final int APPLICATION_ID = 0x436F7070;

    /** The version of the layout. Columns may be added within a version; everything else makes a new one. */
    public static final int VERSION = 4;

    /** The oldest version that is still opened. */
    public static final int OLDEST = 1;

    private static final int PAGE_SIZE = 8192;

    /** Tables that are not lists of the plan. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    private static final Map<String, String> VIEWS = new LinkedHashMap<>();

    static {
        TABLES.put(Properties.PROJECT, Properties.ddl(Properties.PROJECT));
        TABLES.put(PlanStore.TABLE, PlanStore.DDL);
        TABLES.put("series", SeriesStore.SERIES_DDL);
        TABLES.put("chunk", SeriesStore.CHUNK_DDL);
        TABLES.put("file", FileStore.DDL);
        VIEWS.put(
                "series_month",
                "CREATE VIEW series_month AS SELECT series.hash AS series, strftime('%Y-%m', chunk.t0, 'unixepoch') AS month,"
                        + " chunk.n AS readings, chunk.vsum AS sum, chunk.vmin AS least, chunk.vmax AS greatest, series.unit AS unit"
                        + " FROM chunk JOIN series ON series.key = chunk.series ORDER BY series.hash, chunk.t0");
        VIEWS.put(
                "meter_month",
                "CREATE VIEW meter_month AS SELECT meter.id AS meter, meter.name AS name, series_month.*"
                        + " FROM meter JOIN series_month ON series_month.series = json_extract(meter.series, '$.hash')");
        VIEWS.put(
                "fleet_overview",
                "CREATE VIEW fleet_overview AS SELECT fleet.id AS id, fleet.name AS name, site.name AS site,"
                        + " device_type.name AS device_type, (SELECT sum(json_extract(cohort.value, '$.count'))"
                        + " FROM json_each(fleet.cohorts) AS cohort) AS servers FROM fleet JOIN site ON site.id = fleet.site"
                        + " JOIN device_type ON device_type.id = fleet.deviceType");
    }

    private Layout() {}

    static String quoted(String name) {
        return '"' + name + '"';
    }

    /** The tables, by name, with their SQL; those of the plan with all their columns. */
    static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>(TABLES);
        PlanTableStore.all().forEach(table -> tables.put(table.name(), table.ddl(table.columns())));
        return tables;
    }

    static Map<String, String> views() {
        return VIEWS;
    }

    /** Creates everything in an empty database, which is not in the mode of a write-ahead log yet. */
    static void create(Database database) {
        database.pragma("page_size=" + PAGE_SIZE);
        database.pragma("application_id=" + APPLICATION_ID);
        database.pragma("user_version=" + VERSION);
        List<String> all = new ArrayList<>(tables().values());
        all.addAll(VIEWS.values());
        all.forEach(database::execute);
    }
}
