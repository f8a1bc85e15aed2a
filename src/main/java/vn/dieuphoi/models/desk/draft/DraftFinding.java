package vn.dieuphoi.models.desk.draft;

/**
 * Something that is wrong with a draft.
 *
 * @param element id of the element; "-" where the whole file is meant
 * @param line in the file, from 1; 0 where there is none to tell
 * @param message what is wrong and what to do
 * @param looks whether it only concerns how the model looks; everything else keeps the draft from coming into force
 */
public record DraftFinding(String file, String element, int line, String message, boolean looks) {

    public static DraftFinding fault(String file, String element, int line, String message) {
        return new DraftFinding(file, element, line, message, false);
    }
}
