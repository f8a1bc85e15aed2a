package vn.dieuphoi.models.check;

/**
 * Something in a model that breaks a rule.
 *
 * @param file as the person knows it
 * @param line where the element begins in the file, from 1; 0 where the whole file is meant
 * @param element id of the element; "-" where the whole file is meant
 * @param rule short name of the rule, kebab-case
 * @param message what is wrong and what to do, Vietnamese
 * @param looks whether it only concerns how the model looks: then it keeps nothing from coming into force
 */
public record Finding(String file, int line, String element, String rule, String message, boolean looks) {

    /** One that concerns the whole file and keeps it from coming into force. */
    public static Finding ofFile(String file, String rule, String message) {
        return new Finding(file, 0, "-", rule, message, false);
    }

    /** The same with the line of its element in that content. */
    Finding in(String content) {
        return line > 0 ? this : new Finding(file, Lines.of(content, element), element, rule, message, looks);
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ", dòng " + line : file;
        return place + " [" + element + "] " + rule + ": " + message + (looks ? " (nên sửa)" : "");
    }
}
