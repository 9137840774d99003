package org.coppice.model.project.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The part of SQLite that is machine code. Its driver otherwise copies it from its archive to the folder for temporary files at each
 * start and compares the copy byte by byte: a tenth of a second, and nothing at all where programs may not be started from that folder.
 */
public final class NativeLibrary {

    private NativeLibrary() {}

    /** Puts the library for this machine into the folder that is named: once, while the program is packaged. */
    public static void main(String[] arguments) throws IOException {
        unpackInto(Path.of(arguments[0]));
    }

    /** The file that {@code org.sqlite.lib.path} can point to the folder of. */
    static Path unpackInto(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String place = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(place)) {
            if (library == null) {
                throw new IOException("SQLite has no library for this machine: " + place);
            }
            Path file = folder.resolve(name);
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }
}
