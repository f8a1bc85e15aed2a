package vn.dieuphoi.adoption;

import java.util.Locale;

/** What kind of file a draft was read from. */
public enum DraftSourceKind {
    PDF,
    WORD,
    SHEET,
    TEXT,
    YAML;

    /** By the ending of its name and its first bytes. */
    public static DraftSourceKind of(String name, byte[] content) {
        String ending = name.toLowerCase(Locale.ROOT);
        if (content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F') {
            return PDF;
        } else if (ending.endsWith(".yaml") || ending.endsWith(".yml")) {
            return YAML;
        } else if (ending.endsWith(".xlsx")) {
            return SHEET;
        }
        return ending.endsWith(".docx") ? WORD : TEXT;
    }
}
