package vn.dieuphoi.models.desk;

/**
 * Something that keeps a draft from coming into force.
 *
 * @param element id of the element; "-" where the whole file is meant
 * @param line in the file, from 1; 0 where there is none to tell
 * @param message what is wrong and what to do
 */
public record DraftFinding(String file, String element, int line, String message) {}
