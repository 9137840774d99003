package org.coppice.app.page.meters.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.Sites;
import org.coppice.model.plan.Plan;

/**
 * What was answered for files whose import was ended before their commit. Who ends one by mistake, or to look something up, finds
 * the answers again with the file, as long as it is the same one.
 */
public final class KeptAnswers {
    private final Map<Version, Decisions> byFile = new HashMap<>();

    /** A file as it is at present: one that was written anew may ask something else. */
    private record Version(Path path, long size, FileTime changed) {

        static Optional<Version> of(Path path) {
            try {
                return Optional.of(new Version(path, Files.size(path), Files.getLastModifiedTime(path)));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    /** Keeps what was answered for a file that is not committed; where nothing was, what was kept before stays. */
    void keep(ImportSession session) {
        Stage stage = session.stageProperty().get();
        if (stage == Stage.DONE || stage == Stage.COMMITTING || stage == Stage.STOPPED) {
            return;
        }
        Decisions decided = session.decisions();
        Version.of(session.path()).filter(file -> decided.touched()).ifPresent(file -> {
            if (decided.isEmpty()) {
                byFile.remove(file);
            } else {
                byFile.put(file, decided);
            }
        });
    }

    /** What was answered for a file; empty where nothing was, the file is another since, or the plan lacks a site that was named. */
    Optional<Decisions> find(Path path, Plan plan) {
        return Version.of(path).map(byFile::get).filter(decided -> hasSites(plan, decided.answers()));
    }

    private static boolean hasSites(Plan plan, Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().equals(MeterIntake.SITE)
                        || answer.getKey().startsWith(MeterIntake.SITE + ":"))
                .allMatch(answer -> Sites.find(plan, answer.getValue()).isPresent());
    }
}
