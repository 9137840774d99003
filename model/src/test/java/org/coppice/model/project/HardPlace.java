package org.coppice.model.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;

/** A program of its own that works on a project where that is hard, and says what people are told. */
final class HardPlace {
    /** How many actions it does before it saves. */
    static final int ACTIONS = 40;

    private HardPlace() {}

    static List<String> command(String what, Path file, Path state, Path other) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dorg.sqlite.tmpdir=" + other.toAbsolutePath().getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                HardPlace.class.getName(),
                what,
                file.toString(),
                state.toString(),
                other.toString());
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        StateFolder state = new StateFolder(Path.of(arguments[2]));
        switch (arguments[0]) {
            case "read-only" -> readOnly(file, state, Path.of(arguments[3]));
            case "hold" -> hold(file, state);
            default -> full(file, state);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void readOnly(Path file, StateFolder state, Path copy) throws IOException {
        permit(file.getParent(), "r-xr-xr-x");
        Project project = Project.open(file, state);
        System.out.println("read-only " + project.isReadOnly());
        project.commit(Edit.setPlan(Plan.NAME, "2"));
        tell(project::save);
        tell(() -> project.saveAs(file.resolveSibling("other.coppice")));
        project.saveAs(copy);
        System.out.println("read-only " + project.isReadOnly());

        project.commit(Edit.setPlan(Plan.NAME, "3"));
        permit(copy.getParent(), "r-xr-xr-x");
        tell(project::save);
        permit(copy.getParent(), "rwxr-xr-x");
        permit(file.getParent(), "rwxr-xr-x");
        project.save();
        System.out.println("plan " + project.plan().name());
        project.close();
    }

    private static void permit(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private static void hold(Path file, StateFolder state) throws IOException {
        Project project = Project.open(file, state);
        System.out.println("open");
        System.out.flush();
        System.in.read();
        project.close();
    }

    private static void full(Path file, StateFolder state) throws IOException {
        Project project = Project.open(file, state);
        for (int i = 2; i <= ACTIONS; i++) {
            KilledEditor.act(project, i);
        }
        System.out.println("ready");
        System.out.flush();
        System.in.read();
        tell(project::save);
        System.out.println("plan " + project.plan().name());
    }

    private static void tell(Runnable work) {
        try {
            work.run();
            System.out.println("done");
        } catch (UserError told) {
            System.out.println("told " + told.text());
        }
    }
}
