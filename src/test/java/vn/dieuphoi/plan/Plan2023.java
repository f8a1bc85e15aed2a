package vn.dieuphoi.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dieuphoi.plan.file.PlanFile;

/** The seed plan and the document it was taken from. */
public final class Plan2023 {

    public static final String YAML = read("plans/2023.yaml");
    public static final Plan PLAN = new PlanFile("plans/2023.yaml", YAML).plan();

    /** The document on one line, without the marks of bold and italic. */
    static final String DOCUMENT = oneLine(read("plans/2023.txt"));

    private Plan2023() {}

    static String oneLine(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ").strip();
    }

    static PlanItem item(String code) {
        return PLAN.item(new ItemCode(code));
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
