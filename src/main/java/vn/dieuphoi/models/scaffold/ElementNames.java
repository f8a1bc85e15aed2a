package vn.dieuphoi.models.scaffold;

import java.util.Locale;

/** Names of elements. */
public final class ElementNames {

    private ElementNames() {}

    /** {@code ubndHuyen} for UBND_HUYEN, {@code appInUse} for app-in-use. */
    public static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("[^A-Za-z0-9]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : capital(lower));
        }
        return name.toString();
    }

    public static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** An abbreviation keeps its capitals. */
    public static String small(String word) {
        boolean abbreviation = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return word.isEmpty() || abbreviation
                ? word
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
