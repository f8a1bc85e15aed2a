package vn.dieuphoi.evidence.content;

import java.text.Normalizer;
import java.util.Locale;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;

/**
 * A file's name that is safe to show and to save under: no path, no invisible or direction-changing character,
 * composed (Macs send "ế" as three characters). Vietnamese letters and spaces stay.
 */
public record FileName(String value) {

    /** File systems allow 255 letters, or as many bytes; a letter with marks takes up to three. */
    private static final int LONGEST_STEM = 150;

    private static final int LONGEST_ENDING = 10;

    public FileName {
        value = clean(value);
    }

    private static String clean(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Control and format characters, among them those that turn "exe.pdf" round on the screen; line separators.
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("\\s+", " ").strip();
        // Windows drops dots and spaces at the end; a leading dot hides the file elsewhere.
        name = name.replaceAll("[. ]+$", "").replaceAll("^[. ]+(?=.*\\.)", "");
        int dot = name.lastIndexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip();
        String ending = dot < 0 ? "" : name.substring(dot + 1).strip();
        if (stem.isEmpty() || ending.isEmpty() || ending.length() > LONGEST_ENDING) {
            throw new Refused("Tên tệp cần có phần tên và phần đuôi, ví dụ “Biên bản.pdf”. Hãy đổi tên rồi tải lại.");
        }
        if (stem.length() > LONGEST_STEM) {
            throw new Refused("Tên tệp “%s…” %s. Hãy đặt tên ngắn hơn rồi tải lại."
                    .formatted(stem.substring(0, 40), TypedText.tooLong(stem.length(), LONGEST_STEM)));
        }
        return stem + "." + ending;
    }

    /** What follows the last dot, in small letters. */
    String ending() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
