package vn.dieuphoi.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with all models, where each can be exchanged for one that differs by a remark: a new version all the same. */
final class ReleasedModels {

    private static final String END = "</bpmn:definitions>";

    private final Path folder;
    private int release;

    ReleasedModels(Path processes, Path folder) {
        this.folder = folder;
        try (Stream<Path> all = Files.walk(processes)) {
            Files.createDirectories(folder);
            for (Path model :
                    all.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                Files.write(folder.resolve(model.getFileName()), Files.readAllBytes(model));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path folder() {
        return folder;
    }

    /** @return the processes whose models are new: those and two others */
    List<String> change(List<String> wanted, Random random) {
        release++;
        List<String> all = names();
        TreeSet<String> changed = new TreeSet<>(wanted);
        changed.add(all.get(random.nextInt(all.size())));
        changed.add(all.get(random.nextInt(all.size())));
        for (String name : changed) {
            Path file = folder.resolve(name + ".bpmn");
            try {
                Files.writeString(
                        file, Files.readString(file).replace(END, "<!-- release " + release + " -->\n" + END));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return List.copyOf(changed);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".bpmn", ""))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The processes that have a timer start in this month, or on its fifteenth. */
    List<String> startingIn(int month) {
        return names().stream()
                .filter(name -> startsIn(folder.resolve(name + ".bpmn"), month))
                .toList();
    }

    private static boolean startsIn(Path model, int month) {
        try {
            return Files.readString(model).matches("(?s).*>0 0 8 \\d+ (?:\\d+,)*" + month + "(?:,\\d+)* \\?<.*");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
