package org.coppice.app.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, told to compute every formula when it opens a file. */
final class LibreOffice {
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private final Path program;
    private final Path home;

    private LibreOffice(Path program, Path home) {
        this.program = program;
        this.home = home;
    }

    /** The program, where it is on the path; with settings of its own in a folder. */
    static Optional<LibreOffice> find(Path home) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new LibreOffice(found, home));
    }

    /** Opens a workbook, computes it, and saves it in a folder under the same name. */
    Path recompute(Path workbook, Path folder) throws IOException, InterruptedException {
        Path user = Files.createDirectories(home.resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + home.toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice does not come to an end");
        }
        return folder.resolve(workbook.getFileName());
    }
}
