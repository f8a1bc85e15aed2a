package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A shipped model or form with one fault.
 *
 * @param kind of the fault
 * @param file of the model or form
 * @param from what stands there
 * @param to what takes its place
 * @param answer what becomes of it
 * @param words that the answer holds, whatever else it says
 */
record FaultyModel(String kind, String file, String from, String to, Answer answer, String words) {

    /** Who says no: the check of drafts, the engine's own gate as well, or nobody because only the looks are odd. */
    enum Answer {
        CHECK,
        ENGINE,
        LOOKS
    }

    static FaultyModel of(String kind, String file, String from, String to, Answer answer, String words) {
        return new FaultyModel(kind, file, from, to, answer, words);
    }

    String content() {
        String sound = sound(file);
        String faulty = sound.replace(from, to);
        assertThat(faulty).as("the fault must change the file").isNotEqualTo(sound);
        return faulty;
    }

    static String sound(String file) {
        String folder = file.endsWith(".form")
                ? "forms"
                : file.startsWith("plan-item")
                        ? "processes/items"
                        : Files.exists(Path.of("processes/shared", file)) ? "processes/shared" : "processes/department";
        try {
            return Files.readString(Path.of(folder, file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String toString() {
        return kind;
    }
}
