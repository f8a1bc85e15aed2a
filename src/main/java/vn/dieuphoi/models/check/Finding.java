package vn.dieuphoi.models.check;

/**
 * Something in a model that breaks a rule.
 *
 * @param file as the person knows it
 * @param element id of the element; "-" where the whole file is meant
 * @param rule short name of the rule, kebab-case
 * @param message what is wrong and what to do, Vietnamese
 */
public record Finding(String file, String element, String rule, String message) {

    @Override
    public String toString() {
        return file + " [" + element + "] " + rule + ": " + message;
    }
}
