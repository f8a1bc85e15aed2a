package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import vn.dieuphoi.plan.drafted.DraftFact;

/** How pages call a draft: kind and number of its document. */
public final class DraftName {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private DraftName() {}

    /** @param otherwise where the document says neither */
    public static String of(JsonNode draft, String otherwise) {
        JsonNode document = draft.path(FactAddress.DOCUMENT);
        String number = new DraftFact(document.path("number")).text();
        String kind = new DraftFact(document.path("kind")).text().toLowerCase(VIETNAMESE);
        if (number.isEmpty() || number.length() > 80) {
            return otherwise;
        }
        String word = kind.isEmpty() ? "kế hoạch" : kind;
        return word.substring(0, 1).toUpperCase(VIETNAMESE) + word.substring(1) + " " + number;
    }
}
