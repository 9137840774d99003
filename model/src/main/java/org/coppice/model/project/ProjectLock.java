package org.coppice.model.project;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A lock file beside what it locks, held through the operating system, so that a process that dies frees it. Its text says who
 * holds it.
 *
 * <p>A process that opens and closes a file it has locked loses the lock (POSIX, fcntl). So what this process holds is known here, and
 * a lock file is opened once only.
 */
final class ProjectLock implements AutoCloseable {
    /** One byte far behind the text: where locks are mandatory (Windows) others can still read who holds it. */
    private static final long LOCKED_BYTE = 1L << 40;

    /** Who holds it, by the lock files that this process holds. */
    private static final Map<Path, String> HELD = new HashMap<>();

    private static final int MOST_PADDING = 4_096;
    /** Two files have by chance the same length twice once in sixteen million races. */
    private static final int CHECKS = 2;

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
        Path real = real(file);
        synchronized (HELD) {
            return HELD.containsKey(real) ? Optional.empty() : acquire(real);
        }
    }

    private static Optional<ProjectLock> acquire(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                channel.close();
                return Optional.empty();
            }
            String text = text();
            if (isStill(file, channel, text)) {
                HELD.put(file, text);
                return Optional.of(new ProjectLock(file, channel));
            }
            // Its last holder removed the file between our opening and locking it.
            channel.close();
        }
    }

    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder.toRealPath().resolve(file.getFileName());
    }

    private static String text() {
        return System.getProperty("user.name", "somebody") + " on " + host() + ", process "
                + ProcessHandle.current().pid() + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes who we are, and sees that the file found under the name is the one we wrote to: it has the length that we gave ours, which
     * is told without opening it.
     */
    private static boolean isStill(Path file, FileChannel channel, String text) throws IOException {
        try {
            for (int check = 0; check < CHECKS; check++) {
                String padding = " ".repeat(ThreadLocalRandom.current().nextInt(MOST_PADDING));
                byte[] bytes = (text + padding).getBytes(StandardCharsets.UTF_8);
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(bytes), 0);
                if (Files.size(file) != bytes.length) {
                    return false;
                }
            }
            return true;
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
            String text;
            synchronized (HELD) {
                String own = HELD.get(real(file));
                text = own == null ? Files.readString(file).strip() : own;
            }
            return text.isBlank() ? "somebody" : text;
        } catch (IOException unreadable) {
            return "somebody";
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(file);
            free();
        }
    }

    private void free() {
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
