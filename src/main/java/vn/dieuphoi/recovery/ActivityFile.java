package vn.dieuphoi.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines beside the database, appended after each commit. Writing never fails whoever acts: what could not be written
 * is counted, and a line says so as soon as writing works again. Old files go by number and age.
 */
final class ActivityFile {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityFile.class);
    private static final String NAME = "hoat-dong-";
    private static final int MOST_FILES = 60;
    private static final int END = 64 * 1024;
    private static final Duration OLDEST = Duration.ofDays(400);

    private final Path folder;
    private final ObjectMapper json;
    private final long largest;
    private @Nullable FileChannel out;
    private @Nullable UUID house;
    private int missing;

    /** @param largest in bytes, from which a new file is begun */
    ActivityFile(Path folder, ObjectMapper json, long largest) {
        this.folder = folder;
        this.json = json;
        this.largest = largest;
    }

    Path folder() {
        return folder;
    }

    /**
     * To which database the lines belong from now on; those of another one in the same folder are left alone.
     *
     * @return whether there was a file of this database
     */
    synchronized boolean belongTo(UUID database) throws IOException {
        Files.createDirectories(folder);
        house = database;
        return !files().isEmpty();
    }

    /** @param safe whether the lines have to be on the disk when this returns */
    synchronized void append(List<ActivityLine> lines, Instant now, boolean safe) {
        if (house == null) {
            return;
        }
        try {
            FileChannel channel = open(now);
            List<ActivityLine> all = new ArrayList<>(lines);
            if (missing > 0) {
                all.add(0, ActivityLine.gap(now, missing));
            }
            write(channel, all);
            if (safe) {
                channel.force(false);
            }
            if (missing > 0) {
                LOG.info("Sổ hoạt động {} ghi lại được; {} dòng trước đó không ghi được", folder, missing);
                missing = 0;
            }
        } catch (IOException | RuntimeException full) {
            close();
            if (missing == 0) {
                LOG.warn(
                        "Không ghi được sổ hoạt động {}: {}. Công việc vẫn chạy; hãy xem dung lượng và quyền ghi của thư"
                                + " mục này",
                        folder,
                        full.getMessage());
            }
            missing += lines.size();
        }
    }

    private void write(FileChannel channel, List<ActivityLine> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ActivityLine line : lines) {
            text.append(json.writeValueAsString(line)).append('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private FileChannel open(Instant now) throws IOException {
        FileChannel channel = out;
        if (channel != null && channel.size() >= largest) {
            close();
            Files.move(current(), folder.resolve(name() + "-" + now.toString().replaceAll("[^0-9TZ]", "") + ".jsonl"));
            deleteOld(now);
            channel = null;
        }
        if (channel == null) {
            channel = FileChannel.open(current(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            out = channel;
            // A line that a full disk or a kill cut off must not swallow the next one.
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return channel;
    }

    private void deleteOld(Instant now) throws IOException {
        List<Path> files = files();
        for (int number = 0; number < files.size(); number++) {
            Path file = files.get(number);
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (number >= MOST_FILES || written.isBefore(now.minus(OLDEST))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Newest first. */
    List<Path> files() {
        if (house == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(name() + "(-[0-9TZ]+)?\\.jsonl"))
                    .sorted(Comparator.comparing((Path file) -> file.equals(current()))
                            .thenComparing(Path::toString)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first; lines that were cut off are left out. */
    List<ActivityLine> lines(Path file) {
        return lines(file, 0);
    }

    /** The lines of the last {@value #END} bytes, as {@link #lines}. */
    List<ActivityLine> lastLines(Path file) {
        try {
            return lines(file, Math.max(0, Files.size(file) - END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ActivityLine> lines(Path file, long from) {
        List<ActivityLine> lines = new ArrayList<>();
        // Not by Files.newBufferedReader, which refuses the whole file for one letter that was cut in half.
        try (FileChannel channel = FileChannel.open(file).position(from);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read(line).ifPresent(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private Optional<ActivityLine> read(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(json.readValue(line, ActivityLine.class));
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }

    private Path current() {
        return folder.resolve(name() + ".jsonl");
    }

    private String name() {
        return NAME + house;
    }

    synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException alreadyReported) {
            LOG.debug("Sổ hoạt động không đóng được", alreadyReported);
        }
        out = null;
    }
}
