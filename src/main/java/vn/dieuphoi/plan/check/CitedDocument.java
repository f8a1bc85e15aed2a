package vn.dieuphoi.plan.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * A document cited by its sign, such as "Kế hoạch số 238/KH-UBND".
 *
 * @param words as cited
 * @param kind the word before the sign in small letters; null where there is none
 * @param number with the year where the sign has one
 * @param kindSymbol such as KH
 * @param issuerSymbol such as UBND
 */
record CitedDocument(String words, @Nullable String kind, String number, String kindSymbol, String issuerSymbol) {

    private static final Map<String, String> SYMBOLS = Map.of(
            "kế hoạch", "KH",
            "quyết định", "QĐ",
            "chỉ thị", "CT",
            "chương trình", "CTr",
            "nghị quyết", "NQ",
            "nghị định", "NĐ");

    /** Whom documents cite: assemblies, governments, ministries, bodies of the party; one sign a line. */
    private static final Set<String> ISSUERS = issuers();

    private static final Pattern SIGN = Pattern.compile(
            "(?iu)(?:(" + String.join("|", SYMBOLS.keySet()) + ")(?: số)? )?(\\d+(?:/\\d{4})?)/(\\p{L}+)-(\\p{L}+)");

    static Stream<CitedDocument> in(String text) {
        return SIGN.matcher(text).results().map(CitedDocument::of).distinct();
    }

    private static CitedDocument of(MatchResult found) {
        String kind = found.group(1) == null ? null : found.group(1).toLowerCase(Locale.ROOT);
        return new CitedDocument(found.group(), kind, found.group(2), found.group(3), found.group(4));
    }

    private static Set<String> issuers() {
        try {
            return new ClassPathResource("plans/issuers.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean hasKnownIssuer() {
        return ISSUERS.contains(issuerSymbol);
    }

    boolean agreesWithItsKind() {
        return kind == null || kindSymbol.equals(SYMBOLS.get(kind));
    }

    /** The sign as its kind would have it. */
    String signOfItsKind() {
        return number + "/" + (kind == null ? kindSymbol : SYMBOLS.get(kind)) + "-" + issuerSymbol;
    }
}
