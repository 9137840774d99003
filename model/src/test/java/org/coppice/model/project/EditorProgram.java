package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.OSInfo;

/**
 * {@link KilledEditor} as a program that starts fast, because it starts so often: its classes in jars with an archive of them as they
 * are once loaded (JEP 350), and the native part of SQLite unpacked once for all.
 */
final class EditorProgram {
    private final Path folder;
    private final List<String> command = new ArrayList<>();

    /** Prepares the program in a folder of its own. */
    EditorProgram(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        String library = System.mapLibraryName("sqlitejdbc");
        try (InputStream in = OSInfo.class.getResourceAsStream(
                "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library)) {
            Files.copy(in, folder.resolve(library));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx128m",
                "-Dorg.sqlite.lib.path=" + folder,
                "-Dorg.sqlite.lib.name=" + library,
                "-cp",
                classes()));
    }

    /** The class path, folders packed: an archive of classes takes them from jars alone. */
    private String classes() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? packed(path, entries.size()) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private String packed(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(1);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, zip);
            }
        }
        return jar.toString();
    }

    /** Lets it work once to its end, and keeps its classes as they are then; it must be a project that nobody needs. */
    void warmUp(Path project, StateFolder state, int actions) throws IOException, InterruptedException {
        Path archive = folder.resolve("classes.jsa");
        List<String> once = new ArrayList<>(command);
        once.add(1, "-XX:ArchiveClassesAtExit=" + archive);
        once.addAll(arguments(project, state));
        once.add(Integer.toString(actions));
        Process process = new ProcessBuilder(once)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("warm-up.txt").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> said("warm-up.txt")).isZero();
        command.add(1, "-XX:SharedArchiveFile=" + archive);
        command.add(1, "-Xshare:auto");
    }

    private String said(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Path project, StateFolder state) {
        return List.of(
                KilledEditor.class.getName(), project.toString(), state.path().toString());
    }

    /** Starts it on a project; it works until it is killed. */
    Process start(Path project, StateFolder state) throws IOException {
        List<String> started = new ArrayList<>(command);
        started.addAll(arguments(project, state));
        return new ProcessBuilder(started)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
