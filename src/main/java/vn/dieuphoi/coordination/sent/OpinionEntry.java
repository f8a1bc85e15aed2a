package vn.dieuphoi.coordination.sent;

import java.io.Serializable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;

/**
 * What is said to one opinion.
 *
 * @param words what was changed for it, or why nothing was; needed but where the partner agrees
 */
public record OpinionEntry(Handling handling, String words) implements Serializable {

    public OpinionEntry {
        words = words.strip();
        TypedText.within(TypedText.PARAGRAPHS, "Nội dung tiếp thu, giải trình", words);
    }

    /** @throws Refused when nothing is said where something has to be */
    void requireWords(String party) {
        if (words.isEmpty() && handling == Handling.EXPLAINED) {
            throw new Refused("Ý kiến của " + party + " được giải trình thì cần ghi nội dung giải trình.");
        }
    }
}
