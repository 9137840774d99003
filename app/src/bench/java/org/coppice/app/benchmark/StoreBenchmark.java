package org.coppice.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.model.project.StateFolder;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Series;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.TimeAxis;
import org.coppice.resources.SamplePlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten million readings, 285 meters of a year of quarter-hours, in a project and, beside it, in SQLite a row a reading. A third is
 * rounded to 0.001, a third to 0.01, a third is unrounded noise, and every tenth meter is a register: what a fleet of meters writes at
 * its worst. Sizes are printed once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class StoreBenchmark {
    private static final int METERS = 285;
    private static final int YEAR = 2024;
    private static final int QUARTERS = 366 * 96;
    private static final long START = 1_704_067_200; // 2024-01-01T00:00:00Z

    private final Map<String, Readings> readings = new LinkedHashMap<>();
    private final List<SeriesRef> refs = new ArrayList<>();
    private final TimeAxis hours = TimeAxis.ofYear(YEAR, ZoneOffset.UTC, Duration.ofHours(1));
    private Path folder = Path.of("");
    private Path chunks = Path.of("");
    private Path rows = Path.of("");
    private StateFolder state = new StateFolder(Path.of(""));
    private Plan plan = SamplePlan.load("two-sites");
    private Optional<Project> open = Optional.empty();
    private Optional<ReadOnlyProject> reading = Optional.empty();
    private int next;

    private static Readings meter(int number) {
        Random random = new Random(number);
        long[] starts = new long[QUARTERS];
        long[] ends = new long[QUARTERS];
        double[] values = new double[QUARTERS];
        double register = 0;
        for (int i = 0; i < QUARTERS; i++) {
            starts[i] = START + 900L * i;
            ends[i] = starts[i] + 900;
            double load = 40 + 25 * Math.sin(i / 96.0 * 2 * Math.PI) + 5 * random.nextGaussian();
            register += load;
            double value = number % 10 == 0 ? register : load;
            values[i] = switch (number % 3) {
                case 0 -> Math.rint(value * 1_000) / 1_000;
                case 1 -> Math.rint(value * 100) / 100;
                default -> value;
            };
        }
        return new Readings(starts, ends, values, new byte[QUARTERS], Unit.KILOWATT_HOUR);
    }

    /** A file of either kind, and a project that holds all. */
    @Setup(Level.Trial)
    public void write() throws IOException, SQLException {
        folder = Files.createTempDirectory("store");
        state = new StateFolder(folder.resolve("state"));
        String site = plan.sites().get(0).id();
        for (int i = 0; i < METERS; i++) {
            Readings of = meter(i);
            SeriesRef ref = HashedReadings.of(of).ref("meter-" + i);
            readings.put(ref.id(), of);
            refs.add(ref);
            plan = PlanTable.METERS.with(
                    plan,
                    new Meter(
                            ref.id(),
                            ref.id(),
                            site,
                            Commodity.ELECTRICITY,
                            Flow.IMPORT,
                            Meter.Measures.OTHER,
                            "",
                            Optional.of(ref),
                            false));
        }
        rows = folder.resolve("rows.db");
        chunks = folder.resolve("chunks.coppice");
        writeRows(rows);
        Project project = Project.openUnsaved(plan, imported(), state);
        project.saveAs(chunks);
        open = Optional.of(project);
        System.out.printf(
                "%n%d readings: chunks %.1f MB, rows %.1f MB%n", METERS * QUARTERS, megabytes(chunks), megabytes(rows));
    }

    private static double megabytes(Path file) throws IOException {
        return Files.size(file) / 1e6;
    }

    /** What was read is not remembered: every shot reads the file. */
    @Setup(Level.Iteration)
    public void openAnew() {
        reading = Optional.of(ProjectFile.read(chunks));
    }

    @TearDown(Level.Iteration)
    public void close() {
        reading.ifPresent(ReadOnlyProject::close);
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        open.ifPresent(Project::discard);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Imported imported() {
        List<String> ids = List.copyOf(readings.keySet());
        List<HashedReadings> hashed =
                HashedReadings.ofEach(ids.stream().map(readings::get).toList());
        return Imported.of(IntStream.range(0, ids.size())
                .boxed()
                .collect(Collectors.toMap(i -> hashed.get(i).ref(ids.get(i)), hashed::get)));
    }

    private void writeRows(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE reading (series INTEGER, t INTEGER, value REAL, quality INTEGER,"
                    + " PRIMARY KEY (series, t)) WITHOUT ROWID");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO reading VALUES (?, ?, ?, ?)")) {
                int series = 0;
                for (Readings of : readings.values()) {
                    for (int i = 0; i < of.size(); i++) {
                        insert.setInt(1, series);
                        insert.setLong(2, of.starts()[i]);
                        insert.setDouble(3, of.values()[i]);
                        insert.setInt(4, of.quality()[i]);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    series++;
                }
            }
            connection.commit();
        }
    }

    /** Readings into a project: until they are durable. */
    @Benchmark
    public Object insertChunks() {
        try (Project project = Project.openUnsaved(SamplePlan.load("two-sites"), Imported.NONE, state)) {
            Plan after = project.commit(Edit.setPlan(Plan.NAME, "with readings"), imported());
            project.discard();
            return after;
        }
    }

    /** Likewise a row a reading. */
    @Benchmark
    public Object insertRows() throws SQLException, IOException {
        Path file = folder.resolve("more.db");
        writeRows(file);
        return Files.deleteIfExists(file);
    }

    /** Every meter of the fleet by the hour, side by side as a site reads its meters. */
    @Benchmark
    public Object fleetYearOfChunks() {
        return refs.parallelStream().map(this::hourly).toList();
    }

    private Series hourly(SeriesRef ref) {
        return reading.orElseThrow().readings().spreadEvenly(ref, hours).orElseThrow();
    }

    /** Likewise by SQL. */
    @Benchmark
    public Object fleetYearOfRows() {
        return hourlyOfRows("SELECT series, t / 3600, sum(value) FROM reading GROUP BY series, t / 3600");
    }

    /** One meter by the hour. */
    @Benchmark
    public Object oneYearOfChunks() {
        return hourly(refs.get(next++ % refs.size()));
    }

    /** Likewise by SQL. */
    @Benchmark
    public Object oneYearOfRows() {
        return hourlyOfRows("SELECT series, t / 3600, sum(value) FROM reading WHERE series = " + next++ % METERS
                + " GROUP BY t / 3600");
    }

    private double hourlyOfRows(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + rows);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            double sum = 0;
            while (result.next()) {
                sum += result.getDouble(3);
            }
            return sum;
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    /** Save, verified and durable. */
    @Benchmark
    public Object save() {
        Project project = open.orElseThrow();
        project.commit(Edit.setPlan(Plan.NAME, "save " + next++));
        project.save();
        return project;
    }
}
