package vn.dieuphoi.plan.document;

import org.jspecify.annotations.Nullable;

/**
 * Something countable that an item brings forth.
 *
 * @param reading how we came to a quantity that the document does not write; null where it does
 */
public record Product(
        String name, int quantity, String unit, @Nullable String reading) {}
