package org.coppice.model.project;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A lock file beside what it locks, held through the operating system, so that a process that dies frees it. Its text says who
 * holds it.
 */
final class ProjectLock implements AutoCloseable {
    /** One byte far behind the text: where locks are mandatory (Windows) others can still read who holds it. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock file of a project file. */
    static Path besides(Path project) {
        return project.resolveSibling("." + project.getFileName() + ".lock");
    }

    /**
     * Takes the lock, unless it is held.
     *
     * @throws IOException where the file cannot be made, for example in a read-only folder
     */
    static Optional<ProjectLock> tryAcquire(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return Optional.empty();
            }
            if (isStill(file, channel)) {
                return Optional.of(new ProjectLock(file, channel));
            }
            // Its last holder removed the file between our opening and locking it.
            channel.close();
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Writes who we are, and sees that the file found under the name is the one we wrote to. */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        String text = System.getProperty("user.name", "somebody") + " on " + host() + ", process "
                + ProcessHandle.current().pid() + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Objects.equals(Files.readString(file), text);
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "this computer";
        }
    }

    /** Who holds a lock, in words. */
    static String holder(Path file) {
        try {
            String text = Files.readString(file);
            return text.isBlank() ? "somebody" : text;
        } catch (IOException unreadable) {
            return "somebody";
        }
    }

    @Override
    public void close() {
        try {
            // While it is still held, so that nobody's lock is removed but ours.
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException leftBehind) {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            // An empty lock file that nobody holds hinders nobody.
            return;
        }
    }
}
