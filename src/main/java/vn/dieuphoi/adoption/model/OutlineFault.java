package vn.dieuphoi.adoption.model;

import vn.dieuphoi.models.scaffold.OutlineRefused;

/**
 * What is wrong with a typed outline, as the page says it beside the field.
 *
 * @param line from 1; 0 where it is no line's
 * @param text what stands in that line
 */
record OutlineFault(int line, String text, String says) {

    static OutlineFault of(String yaml, OutlineRefused refused) {
        String text = refused.line() < 1
                ? ""
                : yaml.lines().skip(refused.line() - 1L).findFirst().orElse("");
        return new OutlineFault(refused.line(), text.strip(), String.valueOf(refused.getMessage()));
    }
}
