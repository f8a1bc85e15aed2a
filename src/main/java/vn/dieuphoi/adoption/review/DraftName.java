package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.plan.drafted.DraftFact;

/** How pages call a draft: kind and number of its document. */
public final class DraftName {

    private DraftName() {}

    /** @param otherwise where the document says neither */
    public static String of(JsonNode draft, String otherwise) {
        JsonNode document = draft.path(FactAddress.DOCUMENT);
        String number = new DraftFact(document.path("number")).text();
        String kind = Vietnamese.small(new DraftFact(document.path("kind")).text());
        if (number.isEmpty() || number.length() > 80) {
            return otherwise;
        }
        String word = kind.isEmpty() ? "kế hoạch" : kind;
        return Vietnamese.beginning(word) + " " + number;
    }
}
