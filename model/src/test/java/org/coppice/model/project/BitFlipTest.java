package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bit of a project file that flips is told, with place and remedy, or does no harm: never another number without a word. */
class BitFlipTest {
    private static final int FLIPS = 10_000;
    private static final int WORKERS = 2;

    @TempDir
    Path folder;

    private final ImportedFile source =
            new ImportedFile("m.csv", "time;kWh\n2024-01-01;5\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private Plan plan;
    private SeriesRef ref;
    private byte[] sound;

    @BeforeEach
    void aProjectWithReadings() throws IOException {
        Readings readings = new RandomReadings(5).next(6_000);
        ref = new SeriesRef("hall-a", SeriesHash.of(readings));
        plan = Imports.withSeries(new RandomPlans(3).next(3), ref, source);
        Path file = folder.resolve("p.coppice");
        Project project = Project.openUnsaved(
                plan,
                new Imported(Map.of(ref, HashedReadings.of(readings)), List.of(source)),
                new StateFolder(folder.resolve("state")));
        project.saveAs(file);
        project.close();
        sound = Files.readAllBytes(file);
    }

    /** A place to flip, and the bit. Half of them lie in bytes that hold something; the rest anywhere. */
    private record Flip(int at, int bit) {}

    private List<Flip> flips(int count) {
        Random random = new Random(42);
        int[] filled = java.util.stream.IntStream.range(0, sound.length)
                .filter(i -> sound[i] != 0)
                .toArray();
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i % 2 == 0 ? filled[random.nextInt(filled.length)] : random.nextInt(sound.length);
            flips.add(new Flip(i % 50 == 1 ? random.nextInt(100) : at, random.nextInt(8)));
        }
        return flips;
    }

    @Test
    void tenThousandFlipsAreToldOrDoNoHarm() throws Exception {
        List<Flip> flips = flips(FLIPS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            List<Flip> own = flips.subList(FLIPS / WORKERS * worker, FLIPS / WORKERS * (worker + 1));
            Path file = Files.createDirectory(folder.resolve("w" + worker)).resolve("p.coppice");
            work.add(() -> toldOf(own, Files.write(file, sound)));
        }
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        int told = 0;
        try {
            for (Future<Integer> some : workers.invokeAll(work)) {
                told += some.get();
            }
        } finally {
            workers.shutdown();
        }
        assertThat(wrong).isEmpty();
        // Of those in bytes that hold something nearly all are told; the test would be blind if few were.
        assertThat(told).isGreaterThan(FLIPS / 3);
    }

    private int toldOf(List<Flip> flips, Path file) throws IOException {
        int told = 0;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (Flip flip : flips) {
                bytes.seek(flip.at);
                bytes.write(sound[flip.at] ^ 1 << flip.bit);
                try {
                    told += isTold(file, flip) ? 1 : 0;
                } catch (RuntimeException | AssertionError silentOrUnforeseen) {
                    wrong.add(flip + ": " + silentOrUnforeseen);
                }
                bytes.seek(flip.at);
                bytes.write(sound[flip.at]);
            }
        }
        return told;
    }

    private boolean isTold(Path file, Flip flip) {
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThat(read.plan()).as("%s", flip).isEqualTo(plan);
            boolean readings = read.findings().isEmpty();
            read.findings().forEach(finding -> assertNamed(finding, flip));
            Optional<Readings> found = read.readings().find(ref);
            assertThat(readings && found.isEmpty())
                    .as("%s lost the readings", flip)
                    .isFalse();
            found.ifPresent(
                    back -> assertThat(SeriesHash.of(back)).as("%s", flip).isEqualTo(ref.hash()));
            Optional<byte[]> kept = read.importedFile(source.hash());
            assertThat(kept.filter(bytes -> Arrays.equals(bytes, source.bytes())))
                    .as("%s", flip)
                    .isPresent();
            return !readings;
        } catch (UserError message) {
            assertThat(message.text())
                    .as("%s", flip)
                    .contains("p.coppice")
                    .containsPattern("\\. (Open|Import|To read|Choose|Run|For safety|Check)");
            return true;
        }
    }

    @Test
    void aPageOfZerosAndAFileCutOffAreToldOrDoNoHarm() throws IOException {
        int block = 4_096;
        Path file = folder.resolve("p.coppice");
        int told = 0;
        for (int at = 0; at < sound.length; at += block) {
            byte[] zeros = sound.clone();
            Arrays.fill(zeros, at, Math.min(sound.length, at + block), (byte) 0);
            Files.write(file, zeros);
            told += isTold(file, new Flip(at, -1)) ? 1 : 0;
            Files.write(file, Arrays.copyOf(sound, at));
            assertThat(isTold(file, new Flip(at, -2)))
                    .as("cut off after %s bytes", at)
                    .isTrue();
        }
        assertThat(told).isGreaterThan(sound.length / block / 2);
    }

    private static void assertNamed(Finding finding, Flip flip) {
        assertThat(finding.message()).as("%s", flip).isNotBlank();
        assertThat(finding.action()).as("%s", flip).contains("Import these readings again");
    }
}
