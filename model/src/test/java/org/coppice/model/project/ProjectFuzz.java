package org.coppice.model.project;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.junit.jupiter.params.provider.MethodSource;

/** A project file, byte by byte. */
class ProjectFuzz {

    static Stream<byte[]> seeds() throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        try {
            Readings readings = new RandomReadings(5).next(3_000);
            SeriesRef ref = new SeriesRef("hall", SeriesHash.of(readings));
            ImportedFile source = new ImportedFile("m.csv", new byte[300]);
            Plan plan = Imports.withSeries(new RandomPlans(3).next(2), ref, source);
            Project project = Project.openUnsaved(
                    plan,
                    new Imported(Map.of(ref, HashedReadings.of(readings)), List.of(source)),
                    new StateFolder(folder.resolve("state")));
            project.saveAs(folder.resolve("p.coppice"));
            project.close();
            return Stream.of(Files.readAllBytes(folder.resolve("p.coppice")));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) throws IOException {
        Path file = Files.createTempFile("fuzzed", ".coppice");
        try {
            Files.write(file, input);
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) {
        try (ReadOnlyProject project = ProjectFile.read(file)) {
            for (Meter meter : project.plan().meters()) {
                meter.series().ifPresent(project.readings()::find);
            }
            project.plan().imports().forEach(made -> project.importedFile(made.hash()));
        } catch (UserError told) {
            // as it should be
        }
    }
}
