package org.coppice.model.project;

import java.nio.file.Path;
import org.coppice.model.source.UserError;

/** A program that imports and saves until no more can be written, and tells what people are told. */
final class FullDisk {

    private FullDisk() {}

    public static void main(String[] arguments) {
        Project project = Project.open(Path.of(arguments[0]), new StateFolder(Path.of(arguments[1])));
        int i = 0;
        try {
            while (i < 2_000) {
                i++;
                KilledEditor.act(project, i);
                System.out.println("kept " + i);
                if (i % 3 == 0) {
                    project.save();
                    System.out.println("saved " + i);
                }
            }
        } catch (UserError told) {
            System.out.println("told " + told.text());
        }
        System.out.println("plan " + project.plan().name());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
