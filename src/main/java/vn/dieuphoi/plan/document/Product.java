package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that an item brings forth.
 *
 * @param quantity 0 where it is not counted
 * @param unit empty where it is not counted
 * @param reading how we came to a quantity that the document does not write; null where it does
 */
public record Product(
        String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int quantity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit,
        @Nullable String reading) {

    public Product {
        unit = Written.orEmpty(unit);
    }

    public boolean counted() {
        return quantity > 0;
    }
}
