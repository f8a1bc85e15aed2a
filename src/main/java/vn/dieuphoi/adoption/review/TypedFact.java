package vn.dieuphoi.adoption.review;

import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;

/** What a person typed, as the draft keeps it. */
final class TypedFact {

    private TypedFact() {}

    /** @throws Refused when the field does not take it */
    static String of(ReviewFact fact, String typed) {
        String text = typed.strip();
        return switch (fact.typed()) {
            case END ->
                switch (text) {
                    case "standing", "recurring", "open" -> text;
                    default -> TypedDate.field(fact.label()).read(text).toString();
                };
            case DAY ->
                text.matches("20\\d\\d-\\d\\d")
                        ? text
                        : TypedDate.field(fact.label()).read(text).toString();
            case RHYTHM -> RhythmWords.key(text);
            default -> words(text);
        };
    }

    static String words(String typed) {
        String text = TypedText.within(TypedText.PARAGRAPHS, "Nội dung", typed).strip();
        if (text.isEmpty()) {
            throw new Refused("Hãy ghi nội dung; nếu văn bản không có thì bấm “Không có”.");
        }
        return text;
    }
}
