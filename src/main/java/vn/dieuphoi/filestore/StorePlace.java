package vn.dieuphoi.filestore;

import java.util.Locale;

/** Where the content of a file stands; its name is what the line of the file says. */
public enum StorePlace {
    DATABASE("cơ sở dữ liệu"),
    FOLDER("thư mục"),
    S3("kho S3");

    private final String label;

    StorePlace(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** As settings and commands write it: {@code database}, {@code folder}, {@code s3}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word as in settings */
    static StorePlace of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
